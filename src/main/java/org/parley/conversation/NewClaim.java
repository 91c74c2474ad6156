package org.parley.conversation;

/** What an answer asserts, before it is what its agent claims. Working fact. */
public record NewClaim(Claim claim) {
    public String conversationId() {
        return claim.conversationId();
    }

    public String about() {
        return claim.about();
    }

    public String agentId() {
        return claim.agentId();
    }
}
