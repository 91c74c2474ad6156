package org.parley.engine.rules.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.RuleSet;

/** Which rules an edit concerns, and where they stand. */
final class EditedRules {
    private EditedRules() {}

    /**
     * The rules of edited files that are not as they were.
     *
     * @param before null if all are new
     */
    static Set<String> of(List<CheckedFile> edited, RuleSet before) {
        Set<String> names = new HashSet<>();
        for (CheckedFile file : edited) {
            String was = before == null ? null : before.files().get(file.path());
            Map<String, String> texts =
                    was == null ? Map.of() : CheckedFile.parse(file.path(), was).rules();
            file.rules().forEach((name, text) -> {
                if (!text.equals(texts.get(name))) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /**
     * A problem of a rule as a whole.
     *
     * @param edited where it is if nobody knows the rule
     */
    static RuleProblem problem(Kind kind, RuleSet source, String rule, List<CheckedFile> edited, String message) {
        RulePlace place = RulePlace.of(source).stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseGet(() -> new RulePlace(rule, edited.get(0).path(), 1));
        return new RuleProblem(kind, place.file(), place.line(), 1, rule, message, null);
    }
}
