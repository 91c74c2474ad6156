package org.parley.meeting;

import java.util.List;
import java.util.Map;

/**
 * The votes that the messages of a mailbox have on a proposal of which it has no ballot.
 *
 * @param cast by voter, in the order of the messages
 */
public record MailboxVotes(String proposalId, Map<String, List<Vote>> cast) {
    /** True if somebody changed a vote. */
    public boolean isChanged(String agentId) {
        return of(agentId).stream().distinct().count() > 1;
    }

    /** The vote that counts; null for none. */
    public Vote last(String agentId) {
        List<Vote> votes = of(agentId);
        return votes.isEmpty() ? null : votes.get(votes.size() - 1);
    }

    private List<Vote> of(String agentId) {
        return cast.getOrDefault(agentId, List.of());
    }
}
