package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/** An agent says what it would agree to; its last word counts. */
public record OfferCompromises(String conflictId, String agentId, List<Compromise> offers, Instant at)
        implements Dated {
    @Override
    public OfferCompromises at(Instant moment) {
        return new OfferCompromises(conflictId, agentId, offers, moment);
    }

    /** True if it says how much it likes each value only once. */
    public boolean isClear() {
        return offers.stream().map(Compromise::value).distinct().count() == offers.size();
    }
}
