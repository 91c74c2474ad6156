package org.parley.engine.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The files do not make a rule base. */
public class RulesRejected extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<RuleProblem> problems;

    public RulesRejected(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
