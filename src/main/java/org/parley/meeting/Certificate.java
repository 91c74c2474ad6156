package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * The result of a ballot with all that it takes to count again.
 *
 * @param profile    as it was
 * @param electorate everybody who could vote, with the vote that counts
 * @param tally      the sums of their weights
 * @param base       the whole that the threshold is a part of
 * @param reason     the comparison that decided
 * @param ended      why the ballot ended
 */
public record Certificate(
        String meetingId,
        String proposalId,
        int number,
        VotingProfile profile,
        String facilitator,
        List<Entry> electorate,
        Tally tally,
        long base,
        Outcome outcome,
        String reason,
        String ended,
        Instant at)
        implements Fact {
    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED,
        /** Too few voted; it may be voted on again. */
        @JsonProperty("returned")
        RETURNED
    }

    /**
     * An elector.
     *
     * @param vote absent if it cast none
     */
    public record Entry(String agentId, String role, long weight, Vote vote, boolean faulty, boolean left) {
        public Entry(Elector elector) {
            this(
                    elector.getAgentId(),
                    elector.getRole(),
                    elector.getWeight(),
                    elector.getVote(),
                    elector.isFaulty(),
                    elector.isLeft());
        }
    }

    @Override
    public String key() {
        return meetingId + ":" + proposalId + "#" + number;
    }
}
