package org.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Effect;
import org.parley.engine.session.FactCodec;

/**
 * A subscriber is told of a decision.
 *
 * @param type     simple name of the decision
 * @param decision the decision as the journal has it
 */
public record Notification(
        String subscriptionId, String destination, String type, List<String> about, JsonNode decision)
        implements Effect {
    public Notification(Subscription subscription, Decision decision) {
        this(
                subscription.subscriptionId(),
                subscription.endpoint(),
                decision.getClass().getSimpleName(),
                decision.subjects(),
                FactCodec.tree(decision));
    }

    @Override
    public List<String> subjects() {
        return List.of(subscriptionId);
    }
}
