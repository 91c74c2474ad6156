package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A later write counts more.
 *
 * @param kept the entry that stays; null if it was taken away later
 */
public record MemoryWriteLost(String name, String writer, MemoryEntry kept, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name, writer);
    }
}
