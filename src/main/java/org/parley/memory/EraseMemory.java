package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.ExpectedVersion;

/**
 * Somebody takes an entry away.
 *
 * @param expected the version that it has to have; null for any
 */
public record EraseMemory(String name, Long expected, Instant at) implements Dated {
    @Override
    public EraseMemory at(Instant moment) {
        return new EraseMemory(name, expected, moment);
    }

    /** True if it may take this version away. */
    public boolean erases(long version) {
        return ExpectedVersion.permits(expected, version);
    }
}
