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

    /** True if it counts more than the entry: written later, or at the same moment by the writer of the higher name. */
    public boolean isAfter(MemoryEntry entry) {
        int order = moment().compareTo(entry.at());
        return order != 0 ? order > 0 : writer.compareTo(entry.writer()) >= 0;
    }

    /** True if it counts more than the taking away of the entry; a strong write counts whenever it comes. */
    public boolean isAfter(ErasedEntry erased) {
        return consistency == Consistency.STRONG || !moment().isBefore(erased.at());
    }

    /** True if the writer did not know the entry as it is. */
    public boolean isConcurrentWith(MemoryEntry entry) {
        return !writer.equals(entry.writer())
                && !value.equals(entry.value())
                && (base == null ? !isAfter(entry) : base < entry.version());
    }
}
