package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An agent knows now what another one knew.
 *
 * @param version of the entry of the agent who got it
 */
public record KnowledgeTransferred(String conversationId, String name, String from, String to, long version, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, to, from);
    }
}
