package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** Two writes did not know of each other. */
public record MemoryConflictFound(String name, int number, String winner, String loser, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name);
    }
}
