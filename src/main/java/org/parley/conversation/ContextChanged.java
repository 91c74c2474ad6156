package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** An entry of the shared memory was written. */
public record ContextChanged(String conversationId, String name, long version, String author, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
