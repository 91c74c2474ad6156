package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What speaks for an agent as the one to answer a message; the score is the sum of the terms (rules/conversation/score.drl).
 *
 * @param capability           points when all required capabilities are there, less in proportion
 * @param role                 points for a role that the message asks for or speaks of
 * @param mention              points for being mentioned as {@code @id}
 * @param topic                points a word of the message that the agent is known for
 * @param memory               points an entry of the shared memory that the message speaks of and the agent wrote
 * @param most                 words and entries that count at most
 * @param shortestWord         letters of a word that counts
 * @param collaborateFrom      points from which on an agent takes part in answering together
 */
public record TurnScorePolicy(
        @Range double capability,
        @Range double role,
        @Range double mention,
        @Range double topic,
        @Range double memory,
        @Range(from = 1) int most,
        @Range(from = 1, unit = "letters") int shortestWord,
        @Range(from = 0.001, unit = "points") double collaborateFrom)
        implements Policy {}
