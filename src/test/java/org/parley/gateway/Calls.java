package org.parley.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.conversation.AgentRole;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.Persona;

/** Calls of agents for tests: bob, an engineer, is asked what a user said. */
final class Calls {
    private Calls() {}

    static AgentCall to(String endpoint, Duration patience) {
        ConversationMessage earlier = message(1, "bob", "I was here before");
        ConversationMessage asked = message(2, "user", "What is the price?");
        return new AgentCall(
                "default/7/0",
                "c",
                3,
                "bob",
                endpoint,
                "Bob",
                new AgentRole("engineer", "builds things", List.of(), 1),
                "the launch",
                null,
                asked,
                List.of(earlier, asked),
                Map.of(),
                Map.of(),
                null,
                patience);
    }

    static AgentCall to(Persona persona, String said, ConversationMessage... before) {
        ConversationMessage asked = message(9, "user", said);
        AgentCall call = to("persona:bob", Duration.ofSeconds(10));
        return new AgentCall(
                call.id(),
                call.conversationId(),
                call.turn(),
                call.agentId(),
                call.endpoint(),
                call.name(),
                call.role(),
                call.topic(),
                call.note(),
                asked,
                List.of(before),
                call.memory(),
                call.state(),
                persona,
                call.patience());
    }

    static ConversationMessage message(int number, String sender, String text) {
        return new ConversationMessage("c", number, sender, text, List.of(), Map.of(), 1, 0, 0, false, Instant.EPOCH);
    }
}
