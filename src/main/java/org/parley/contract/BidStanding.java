package org.parley.contract;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * How an agent stood to a call.
 *
 * @param outcome proposed, declined or not_called
 * @param cost 0 unless it proposed
 */
public record BidStanding(String contractId, String agentId, String outcome, String reason, double cost, int tasks)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(contractId, agentId);
    }
}
