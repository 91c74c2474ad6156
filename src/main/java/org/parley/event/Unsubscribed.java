package org.parley.event;

import java.util.List;
import org.parley.engine.fact.Decision;

/** The subscription is over. */
public record Unsubscribed(String subscriptionId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(subscriptionId);
    }
}
