package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Explanation;

/**
 * A bidder offers to do it.
 *
 * @param complexityPart complexity times its cost; 0 if the bidder named a cost itself
 * @param taskPart tasks under way times their cost; 0 as well
 */
public record BidProposed(
        String contractId,
        String agentId,
        double cost,
        @Explanation double complexityPart,
        @Explanation double taskPart,
        int tasks,
        boolean byRule,
        Instant at)
        implements Decision, CallAnswered {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
