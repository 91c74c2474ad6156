package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;
import org.parley.engine.fact.Words;

/**
 * Something that all in a conversation have in mind: an entry of its shared memory.
 *
 * @param name    its key
 * @param version how often it was written
 * @param author  who wrote it last; {@value ConversationMessage#RULES} for what was agreed on
 */
public record ContextEntry(String conversationId, String name, JsonNode value, long version, String author, Instant at)
        implements Fact, Indexed {
    @Override
    public String key() {
        return conversationId + "/" + name;
    }

    /** As messages speak of it. */
    @Override
    public Collection<String> names() {
        return List.of(Words.joined(name));
    }
}
