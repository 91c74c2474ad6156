package org.parley.event;

import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * Somebody outside wants to hear of decisions.
 *
 * @param endpoint URL that they are posted to
 * @param types    simple names of the decisions
 */
public record Subscription(String subscriptionId, String endpoint, List<String> types) implements Fact {
    @Override
    public String key() {
        return subscriptionId;
    }
}
