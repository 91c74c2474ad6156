package org.parley.memory;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An entry is gone. */
public record MemoryErased(String name, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name);
    }
}
