package org.parley.gateway;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.parley.conversation.AgentRole;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.Persona;

/**
 * What an agent is asked, with all that it may know.
 *
 * @param id       the same each time the same answer is asked for
 * @param endpoint where the agent is reached
 * @param note     what it is told besides the message; null for nothing
 * @param message  the one to be answered
 * @param messages those that it sees, the latest ones, in order
 * @param memory   what all share
 * @param state    what it has in mind for itself
 * @param persona  what it says, if it is a scripted one
 * @param patience how long it may take
 */
record AgentCall(
        String id,
        String conversationId,
        int turn,
        String agentId,
        @JsonIgnore String endpoint,
        String name,
        AgentRole role,
        String topic,
        String note,
        ConversationMessage message,
        List<ConversationMessage> messages,
        Map<String, JsonNode> memory,
        Map<String, JsonNode> state,
        @JsonIgnore Persona persona,
        @JsonIgnore Duration patience) {}
