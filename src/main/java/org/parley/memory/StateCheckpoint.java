package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/**
 * The state of an agent as it once was.
 *
 * @param number from 1
 */
public record StateCheckpoint(
        String agentId,
        int number,
        JsonNode beliefs,
        JsonNode goals,
        JsonNode memory,
        JsonNode metrics,
        Instant savedAt,
        Instant takenAt)
        implements Fact {
    @Override
    public String key() {
        return agentId + "/" + number;
    }

    public StateCheckpoint(AgentState state, int number, Instant takenAt) {
        this(
                state.getAgentId(),
                number,
                state.getBeliefs(),
                state.getGoals(),
                state.getMemory(),
                state.getMetrics(),
                state.getSavedAt(),
                takenAt);
    }
}
