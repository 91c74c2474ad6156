package org.parley.engine.steps;

/** Ends the code of a rule from outside; rules cannot catch it. */
public abstract sealed class Stopped extends RuntimeException permits EndlessCode, TrialAbandoned {
    private static final long serialVersionUID = 1;

    Stopped(String message, boolean withTrace) {
        super(message, null, false, withTrace);
    }
}
