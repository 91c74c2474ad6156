package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.ExpectedVersion;

/**
 * Somebody writes an entry.
 *
 * @param expected the version that it is to replace: 0 for none, -1 for any that is there; null for any or none
 * @param base the version that the writer knew of; null if he does not say
 * @param written by the clock of the writer; null for now
 */
public record WriteMemory(
        String name,
        JsonNode value,
        String writer,
        Consistency consistency,
        Long expected,
        Long base,
        Instant written,
        Instant at)
        implements Dated {
    @Override
    public WriteMemory at(Instant moment) {
        return new WriteMemory(name, value, writer, consistency, expected, base, written, moment);
    }

    /** True if it may replace this version. */
    public boolean replaces(long version) {
        return ExpectedVersion.permits(expected, version);
    }

    /** When it counts as written. */
    public Instant moment() {
        return written == null ? at : written;
    }
}
