package org.parley.conversation;

/**
 * One of the things that speak for an agent as the one to answer a message; the score is the sum of all. Derived.
 *
 * @param message number of the message
 * @param term    its name, by which the explanation lists it
 * @param points  what it adds; negative if it speaks against the agent
 */
public record ScoreTerm(String conversationId, int message, Speaker speaker, String term, double points) {
    public ScoreTerm(Brief brief, Speaker speaker, String term, double points) {
        this(brief.conversationId(), brief.message(), speaker, term, points);
    }

    public String agentId() {
        return speaker.getAgentId();
    }
}
