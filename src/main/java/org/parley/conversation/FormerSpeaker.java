package org.parley.conversation;

import org.parley.engine.fact.Fact;

/** What an agent that has left a conversation has had in it, should it come back: see {@link Speaker}. */
public record FormerSpeaker(
        String conversationId,
        String agentId,
        int cycle,
        int asked,
        int lastTurn,
        int answered,
        int passed,
        int timedOut,
        long tokens,
        long busyMillis,
        long slowestMillis)
        implements Fact {
    /** A turn that it leaves in is passed. */
    public FormerSpeaker(Speaker speaker) {
        this(
                speaker.getConversationId(),
                speaker.getAgentId(),
                speaker.getCycle(),
                speaker.getAsked(),
                speaker.getLastTurn(),
                speaker.getAnswered(),
                speaker.getGranted() - speaker.turnsUsed(),
                speaker.getTimedOut(),
                speaker.getTokens(),
                speaker.getBusyMillis(),
                speaker.getSlowestMillis());
    }

    @Override
    public String key() {
        return conversationId + "@" + agentId;
    }

    /** How many turns it was granted. */
    public int granted() {
        return answered + passed + timedOut;
    }
}
