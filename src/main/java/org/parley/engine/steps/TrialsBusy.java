package org.parley.engine.steps;

import java.util.concurrent.RejectedExecutionException;

/** Too many trials of rules wait already. */
public final class TrialsBusy extends RejectedExecutionException {
    private static final long serialVersionUID = 1;

    TrialsBusy() {
        super("too many trials of rules wait already; try again in some seconds");
    }
}
