package org.parley.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * Somebody who may answer a message.
 *
 * @param reason what speaks for it, in words
 * @param score  the sum of the terms; 0 where an order decides
 * @param priority of its role
 * @param terms  null where an order decides
 * @param rank   place among the candidates
 */
public record Candidate(
        String agentId,
        String reason,
        double score,
        int priority,
        Terms terms,
        @JsonIgnore Rank rank) implements Ranked {
    /** The terms of a score, in points (rules/conversation/score.drl). */
    public record Terms(double capability, double role, double mention, double topic, double memory) {
        public double sum() {
            return Math.round((capability + role + mention + topic + memory) * 1e9) / 1e9;
        }
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
