package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** No value has the majority: the arbiter is to say which one holds. */
public record ContradictionEscalated(String conversationId, String about, String arbiter, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, about, arbiter);
    }
}
