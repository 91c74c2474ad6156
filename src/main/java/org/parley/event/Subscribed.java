package org.parley.event;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * The subscription holds from the next decision on.
 *
 * @param isNew false if it takes the place of one before
 */
public record Subscribed(String subscriptionId, boolean isNew) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(subscriptionId);
    }
}
