package org.parley.contract;

import org.parley.engine.fact.Decision;

/** What became of an answer that counts. */
public interface CallAnswered extends Decision {
    String contractId();

    String agentId();
}
