package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Agents hold different values to be so.
 *
 * @param message   number of the message that was answered
 * @param positions the weightiest first
 */
public record ContradictionFound(String conversationId, String about, int message, List<Position> positions, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, about);
    }
}
