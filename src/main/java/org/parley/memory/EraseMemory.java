package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Somebody takes an entry away. */
public record EraseMemory(String name, Instant at) implements Dated {
    @Override
    public EraseMemory at(Instant moment) {
        return new EraseMemory(name, moment);
    }
}
