package org.parley.engine.rules.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/**
 * Finds names that stand for two things: those of rules and queries, which are quoted everywhere, in any package; others in
 * one package.
 */
final class Duplicates {
    private final Map<String, String> places = new HashMap<>();
    private final List<RuleProblem> problems;

    private Duplicates(List<RuleProblem> problems) {
        this.problems = problems;
    }

    static void check(List<CheckedFile> files, List<RuleProblem> problems) {
        Duplicates duplicates = new Duplicates(problems);
        for (CheckedFile file : files) {
            String here = file.descr().getName() + " ";
            file.descr()
                    .getRules()
                    .forEach(each -> duplicates.note(
                            file,
                            each,
                            "",
                            "%s \"%s\"".formatted(each instanceof QueryDescr ? "query" : "rule", each.getName()),
                            each.getName()));
            file.descr()
                    .getFunctions()
                    .forEach(each -> duplicates.note(file, each, here, "function " + each.getName(), null));
            file.descr()
                    .getTypeDeclarations()
                    .forEach(each -> duplicates.note(file, each, here, "type " + each.getTypeName(), null));
        }
    }

    /** @param scope within which the name stands for one thing */
    private void note(CheckedFile file, BaseDescr descr, String scope, String name, String rule) {
        Spot spot = file.spot(descr);
        String here = "%s:%d".formatted(file.path(), spot.line());
        String there = places.putIfAbsent(scope + name, here);
        if (there != null) {
            problems.add(new RuleProblem(
                    Kind.DUPLICATE,
                    file.path(),
                    spot.line(),
                    spot.column(),
                    rule,
                    "a %s already stands at %s".formatted(name, there),
                    null));
        }
    }
}
