package org.parley.conversation;

import java.util.List;

/**
 * What a strategy found.
 *
 * @param chosen     who is to speak, in order; empty if nobody is
 * @param runnerUp   the best of the others; null if there was nobody
 * @param candidates how many could have been chosen
 * @param note       what they are told besides the message, or why nobody is chosen; null for nothing
 */
public record Selection(
        String conversationId, List<Candidate> chosen, Candidate runnerUp, int candidates, String note) {
    /** One or nobody. */
    public static Selection of(ConversationRound round, Candidate chosen, Candidate runnerUp, int candidates) {
        return new Selection(
                round.getConversationId(), chosen == null ? List.of() : List.of(chosen), runnerUp, candidates, null);
    }

    /** Somebody whom another one wants to hear, with a word about it. */
    public static Selection named(ConversationRound round, String agentId, String reason, String note) {
        return new Selection(round.getConversationId(), List.of(Candidate.named(agentId, reason)), null, 1, note);
    }

    public static Selection nobody(ConversationRound round, String reason) {
        return new Selection(round.getConversationId(), List.of(), null, 0, reason);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }
}
