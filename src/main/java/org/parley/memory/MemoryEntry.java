package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/**
 * An entry of the memory that all agents of a workspace share.
 *
 * @param name its key
 * @param version rises with every write that counts
 * @param at of the write; the writer may have said when
 */
public record MemoryEntry(String name, JsonNode value, long version, String writer, Instant at, Consistency consistency)
        implements Fact {
    @Override
    public String key() {
        return name;
    }
}
