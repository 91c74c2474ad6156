package org.parley.engine.session;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.ConsequenceException;
import org.parley.engine.rules.RulePlace;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.steps.EndlessCode;

/**
 * Says of what went wrong in the rules which of them is to blame, and where it stands.
 *
 * @param source   the rules
 * @param firing   the rule whose consequence was under way; null if none was
 * @param lastRule the rule that fired last; null if none did
 */
record Blame(RuleSet source, String firing, String lastRule) {
    /** How the engine names the rules of a condition that throws. */
    private static final Pattern RULE_OF_CONDITION = Pattern.compile(" in \\[Rule \"([^\"]*)\"");

    RuleFailure of(Throwable thrown) {
        RuleFailure known = find(thrown, RuleFailure.class);
        if (known != null) {
            return known;
        }
        EndlessCode endless = find(thrown, EndlessCode.class);
        if (endless != null) {
            return endless(thrown, endless.getMessage());
        }
        if (thrown instanceof StackOverflowError) {
            return endless(thrown, "calls itself over and over");
        }
        if (thrown instanceof OutOfMemoryError) {
            return endless(thrown, "needs more memory than there is");
        }
        if (thrown instanceof ConsequenceException e) {
            String rule = e.getMatch().getRule().getName();
            return new RuleFailure(rule, "rule \"%s\"%s failed: %s".formatted(rule, placeOf(rule), rootOf(e)), e);
        }
        return new RuleFailure(lastRule, "a condition failed: " + rootOf(thrown), thrown);
    }

    private EndlessRules endless(Throwable thrown, String how) {
        String rule = firing == null ? ruleOfCondition(thrown) : firing;
        String what = firing == null ? "a condition" : "the consequence";
        return new EndlessRules(
                rule,
                rule == null
                        ? "%s does not come to an end: it %s".formatted(what, how)
                        : "%s of rule \"%s\"%s does not come to an end: it %s"
                                .formatted(what, rule, placeOf(rule), how));
    }

    /** Null if the engine does not tell. */
    private static String ruleOfCondition(Throwable thrown) {
        return causes(thrown)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .map(RULE_OF_CONDITION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private String placeOf(String rule) {
        return RulePlace.of(source).stream()
                .filter(place -> place.rule().equals(rule))
                .map(place -> " (%s:%d)".formatted(place.file(), place.line()))
                .findFirst()
                .orElse("");
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        return causes(thrown)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String first = thrown.getMessage() == null
                ? ""
                : thrown.getMessage().lines().findFirst().orElse("");
        return thrown instanceof ConsequenceException || root == thrown ? root.toString() : first + ": " + root;
    }
}
