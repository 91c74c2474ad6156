package org.parley.conversation;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An entry of the shared memory was not written: somebody else was faster.
 *
 * @param expected the version that was to be replaced
 * @param version  the version that is there; 0 if there is none
 */
public record ContextOutdated(String conversationId, String name, long expected, long version) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
