package org.parley.contract;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** The contractor could not do it. */
public record ReportFailure(String contractId, String agentId, String reason, Instant at) implements Dated {
    @Override
    public ReportFailure at(Instant moment) {
        return new ReportFailure(contractId, agentId, reason, moment);
    }
}
