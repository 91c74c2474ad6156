package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/**
 * Two writes that did not know of each other: one of them stays.
 *
 * @param number of the conflicts about the entry, from 1
 * @param loser who wrote what is lost
 * @param lostAt when it was written
 */
public record MemoryConflict(
        String name, int number, MemoryEntry kept, JsonNode lost, String loser, Instant lostAt, Instant foundAt)
        implements Fact {
    @Override
    public String key() {
        return name + "/" + number;
    }
}
