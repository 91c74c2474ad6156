package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/**
 * An agent wants to take part.
 *
 * @param endpoint    where it is asked for its answers; null if it looks for its turns by itself
 * @param tokenBudget tokens of a language model that it may use; null for any number
 * @param persona     what it says, if it is a scripted one; null otherwise
 */
public record JoinConversation(
        String conversationId,
        String agentId,
        String name,
        AgentRole role,
        List<String> capabilities,
        String endpoint,
        Long tokenBudget,
        Persona persona,
        Instant at)
        implements Dated {
    @Override
    public JoinConversation at(Instant moment) {
        return new JoinConversation(
                conversationId, agentId, name, role, capabilities, endpoint, tokenBudget, persona, moment);
    }

    /** The capabilities that its role asks for and it has not. */
    public List<String> missing() {
        return role.capabilities().stream()
                .filter(capability -> !capabilities.contains(capability))
                .toList();
    }

    /** True if it can do what its role asks for. */
    public boolean isCapable() {
        return capabilities.containsAll(role.capabilities());
    }
}
