package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** A later write counts more. */
public record MemoryWriteLost(String name, String writer, MemoryEntry kept, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name, writer);
    }
}
