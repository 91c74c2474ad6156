package org.parley.contract;

import org.parley.engine.fact.Command;

/** What a bidder answers to a call. */
public interface CallAnswer extends Command {
    String contractId();

    String agentId();

    /** True if it may come after an offer as well. */
    default boolean takesBack() {
        return false;
    }
}
