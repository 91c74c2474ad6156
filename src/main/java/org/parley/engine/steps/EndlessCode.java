package org.parley.engine.steps;

/** The code of a rule would not come to an end. */
public final class EndlessCode extends Stopped {
    private static final long serialVersionUID = 1;

    private final String function;

    EndlessCode(String what) {
        this(what, null);
    }

    private EndlessCode(String what, String function) {
        // No trace: it may be as deep as the stack, and tells nothing that a user of rules knows.
        super(what, false);
        this.function = function;
    }

    /** The same, once it is known in which function. */
    EndlessCode in(String name) {
        return function == null ? new EndlessCode("%s (in the function %s)".formatted(getMessage(), name), name) : this;
    }
}
