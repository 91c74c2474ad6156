package org.parley.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * Somebody who may answer a message.
 *
 * @param reason what speaks for it, in words
 * @param score  the sum of the terms; 0 where an order decides
 * @param priority of its role
 * @param terms  the terms of the score by name, in points (rules/conversation/score.drl); null where an order decides
 * @param rank   place among the candidates
 */
public record Candidate(
        String agentId,
        String reason,
        double score,
        int priority,
        Levels terms,
        @JsonIgnore Rank rank) implements Ranked {
    /** Somebody for whom terms speak that add up to the score; of the same score the one with fewer turns. */
    public static Candidate scored(Speaker speaker, double score, Levels terms) {
        return new Candidate(
                speaker.getAgentId(),
                "score " + score,
                score,
                speaker.getRole().priority(),
                terms,
                Rank.of(speaker.getAgentId(), -score, speaker.turnsUsed(), speaker.getLastTurn(), speaker.getSeat()));
    }

    /** Somebody whose place in an order speaks for it. */
    public static Candidate inOrder(Speaker speaker, String reason) {
        return new Candidate(
                speaker.getAgentId(), reason, 0, speaker.getRole().priority(), null, Rank.of(speaker.getAgentId()));
    }

    /** Somebody whom another one wants to hear. */
    public static Candidate named(String agentId, String reason) {
        return new Candidate(agentId, reason, 0, 0, null, Rank.of(agentId));
    }
}
