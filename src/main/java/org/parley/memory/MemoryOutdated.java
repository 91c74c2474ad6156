package org.parley.memory;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Somebody else has written the entry since.
 *
 * @param version that it has; 0 if it is not there
 */
public record MemoryOutdated(String name, long expected, long version) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(name);
    }
}
