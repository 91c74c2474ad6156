package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Somebody has the floor in a discussion by turns.
 *
 * @param round      of the discussion, from 1
 * @param reason     what speaks for it, in words of the turn strategy
 * @param runnerUp   the best of the others; null if there was nobody
 * @param candidates how many could have been chosen
 * @param note       what the strategy wants of it; null for nothing but a word
 */
public record FloorGiven(
        String meetingId, String agentId, int round, String reason, String runnerUp, int candidates, String note)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(meetingId, agentId);
    }
}
