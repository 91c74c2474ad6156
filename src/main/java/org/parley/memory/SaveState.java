package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;

/** An agent saves its state. */
public record SaveState(String agentId, JsonNode beliefs, JsonNode goals, JsonNode memory, JsonNode metrics, Instant at)
        implements Dated {
    @Override
    public SaveState at(Instant moment) {
        return new SaveState(agentId, beliefs, goals, memory, metrics, moment);
    }
}
