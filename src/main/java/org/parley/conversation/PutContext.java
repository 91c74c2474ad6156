package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.ExpectedVersion;

/**
 * Somebody writes an entry of the shared memory.
 *
 * @param expected the version that it is to replace: 0 for none, -1 for any that is there; null for any or none
 */
public record PutContext(String conversationId, String name, JsonNode value, String author, Long expected, Instant at)
        implements Dated {
    @Override
    public PutContext at(Instant moment) {
        return new PutContext(conversationId, name, value, author, expected, moment);
    }

    /** True if this version may be replaced. */
    public boolean replaces(long version) {
        return ExpectedVersion.permits(expected, version);
    }

    /** Length of the value as JSON. */
    public int size() {
        return value.toString().length();
    }
}
