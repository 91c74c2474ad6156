package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A call for proposals goes out. */
public record ProposalsCalled(
        String contractId, String task, int call, int round, List<String> bidders, Instant closesAt, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId);
    }
}
