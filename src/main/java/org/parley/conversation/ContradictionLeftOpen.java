package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** No value has the majority, and there is nobody to settle it. */
public record ContradictionLeftOpen(String conversationId, String about, String reason, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, about);
    }
}
