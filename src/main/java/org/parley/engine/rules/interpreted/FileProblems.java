package org.parley.engine.rules.interpreted;

import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.RuleDescr;
import org.parley.engine.interpreter.Untranslatable;
import org.parley.engine.rules.RuleProblem;

/** What is wrong with a file, as it is found. */
final class FileProblems {
    private final List<RuleProblem> found = new ArrayList<>();

    List<RuleProblem> found() {
        return List.copyOf(found);
    }

    /** True if something is wrong between the first and the last line of a rule. */
    boolean has(RuleDescr rule) {
        return found.stream().anyMatch(each -> rule.getLine() <= each.line() && each.line() <= rule.getEndLine());
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void add(RuleProblem problem) {
        found.add(problem);
    }

    void add(Snippet snippet, Untranslatable problem) {
        add(snippet.problem(
                problem.node() == null ? null : problem.node().getBegin().orElse(null), problem.getMessage()));
    }

    void add(Snippet snippet, String message) {
        add(snippet.problem(null, message));
    }
}
