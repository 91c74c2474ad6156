package org.parley.engine.scenario;

import org.parley.engine.rules.RuleProblem;

/** A part of a scenario file that cannot be read. */
final class MalformedScenario extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    MalformedScenario(int line, String message) {
        super(message);
        this.line = line;
    }

    RuleProblem in(String file) {
        return new RuleProblem(RuleProblem.Kind.SCENARIO, file, line, 0, null, getMessage(), null);
    }
}
