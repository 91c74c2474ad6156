package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An entry has a new value.
 *
 * @param created true if there was no such entry
 */
public record MemoryWritten(
        String name, JsonNode value, long version, String writer, Consistency consistency, boolean created, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name, writer);
    }
}
