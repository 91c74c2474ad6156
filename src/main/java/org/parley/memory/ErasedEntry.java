package org.parley.memory;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/**
 * What is left of an entry that was taken away, so that its versions go on rising when it is written again.
 *
 * @param name its key
 * @param version that it had
 * @param at when it was taken away, or written if that was later; a write from before does not bring it back
 */
public record ErasedEntry(String name, long version, Instant at) implements Fact {
    /** Of an entry that is taken away. */
    public ErasedEntry(MemoryEntry entry, Instant at) {
        this(entry.name(), entry.version(), at.isAfter(entry.at()) ? at : entry.at());
    }

    @Override
    public String key() {
        return name;
    }
}
