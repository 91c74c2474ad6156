package org.parley.engine.steps;

/** A trial of rules made no progress. */
public final class TrialAbandoned extends Stopped {
    private static final long serialVersionUID = 1;

    TrialAbandoned(String message) {
        super(message, true);
    }
}
