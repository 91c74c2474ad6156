package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.conversation.ContextEntry;
import org.parley.conversation.Contradiction;
import org.parley.conversation.Speaker;
import org.parley.conversation.StateEntry;
import org.parley.engine.session.FactStore;

/**
 * What a conversation keeps in mind.
 *
 * @param sharedMemory   by key
 * @param agentStates    by agent, then by key
 * @param contradictions where agents hold different values to be so, or did
 */
public record ConversationContext(
        Map<String, SharedEntry> sharedMemory,
        Map<String, Map<String, OwnEntry>> agentStates,
        List<Contradiction> contradictions) {
    public record SharedEntry(JsonNode value, long version, String author) {
        public static SharedEntry of(ContextEntry entry) {
            return new SharedEntry(entry.value(), entry.version(), entry.author());
        }
    }

    /** @param from the agent who handed it over; null if its own agent wrote it */
    public record OwnEntry(JsonNode value, long version, String from) {}

    public static ConversationContext of(String conversationId, FactStore facts) {
        Map<String, SharedEntry> shared = new TreeMap<>();
        facts.all(ContextEntry.class, conversationId + "/")
                .forEach(entry -> shared.put(entry.name(), SharedEntry.of(entry)));
        Map<String, Map<String, OwnEntry>> own = new TreeMap<>();
        facts.all(Speaker.class, conversationId + "@")
                .forEach(speaker -> own.put(speaker.getAgentId(), new TreeMap<>()));
        facts.all(StateEntry.class, conversationId + "@")
                .forEach(entry -> own.computeIfAbsent(entry.agentId(), agent -> new TreeMap<>())
                        .put(entry.name(), new OwnEntry(entry.value(), entry.version(), entry.from())));
        return new ConversationContext(
                shared,
                own,
                facts.all(Contradiction.class, conversationId + "/").toList());
    }
}
