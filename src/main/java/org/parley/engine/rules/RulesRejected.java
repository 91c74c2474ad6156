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

    /** The same rejection as the check would tell it, if it finds something too: it knows better words than a parser. */
    public RulesRejected inWordsOf(RuleCheck check, RuleSet source) {
        try {
            List<RuleProblem> errors =
                    check.read(source).stream().filter(RuleProblem::isError).toList();
            return errors.isEmpty() ? this : new RulesRejected(errors);
        } catch (RuntimeException | Error e) {
            return this;
        }
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
