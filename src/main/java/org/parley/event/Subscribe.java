package org.parley.event;

import java.util.List;
import org.parley.engine.fact.Command;

/** Somebody outside wants to hear of decisions, or of others than before. */
public record Subscribe(String subscriptionId, String endpoint, List<String> types) implements Command {
    public Subscription subscription() {
        return new Subscription(subscriptionId, endpoint, types);
    }
}
