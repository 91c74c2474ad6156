package org.parley.conflict;

import java.util.List;
import org.parley.engine.fact.Fact;

/** What an agent would agree to in a conflict between goals, and how much it likes it. */
public record CompromiseOffer(String conflictId, String agentId, List<Compromise> offers) implements Fact {
    @Override
    public String key() {
        return conflictId + "/" + agentId;
    }

    /** Each value with who offers it. */
    public List<Backing> backings() {
        return offers.stream()
                .map(offer -> new Backing(agentId, offer.value(), offer.utility()))
                .toList();
    }
}
