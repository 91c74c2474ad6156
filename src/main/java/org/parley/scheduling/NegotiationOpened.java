package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A time is looked for.
 *
 * @param request with what the policy says where the request did not
 */
public record NegotiationOpened(String negotiationId, MeetingRequest request, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(negotiationId);
    }
}
