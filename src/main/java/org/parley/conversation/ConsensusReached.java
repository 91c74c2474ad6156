package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A value holds from now on.
 *
 * @param by     {@value #MAJORITY} or the arbiter
 * @param weight of the voices for it
 * @param of     weight of all voices
 */
public record ConsensusReached(
        String conversationId, String about, JsonNode value, String by, int weight, int of, Instant at)
        implements Decision {
    public static final String MAJORITY = "majority";

    @Override
    public List<String> subjects() {
        return List.of(conversationId, about);
    }
}
