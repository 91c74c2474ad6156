package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.memory.Consistency;
import org.parley.memory.ErasedEntry;
import org.parley.memory.MemoryEntry;

/**
 * What a writer is told: the entry as it is now.
 *
 * @param lost true if a later write, or the entry's being taken away, counts more than his
 */
record MemoryAnswer(
        String name, JsonNode value, long version, String writer, Instant at, Consistency consistency, boolean lost) {
    MemoryAnswer(MemoryEntry entry, boolean lost) {
        this(entry.name(), entry.value(), entry.version(), entry.writer(), entry.at(), entry.consistency(), lost);
    }

    /** To a writer whose entry was taken away after he wrote it. */
    MemoryAnswer(ErasedEntry erased) {
        this(erased.name(), null, erased.version(), null, erased.at(), null, true);
    }
}
