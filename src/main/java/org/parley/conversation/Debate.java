package org.parley.conversation;

import java.time.Instant;
import java.util.List;

/**
 * What the agents hold of a key that has just been spoken of. Working fact.
 *
 * @param positions the weightiest first; of the same weight by the id of their first agent
 */
public record Debate(String conversationId, String about, int message, List<Position> positions, Instant at) {
    public int weight() {
        return positions.stream().mapToInt(Position::weight).sum();
    }

    /** How many agents have said something. */
    public int voices() {
        return positions.stream().mapToInt(position -> position.agents().size()).sum();
    }

    public Position first() {
        return positions.get(0);
    }

    public boolean isContradiction() {
        return positions.size() > 1;
    }

    /** The share of the weight that the weightiest value has, 0 to 1. */
    public double share() {
        return (double) first().weight() / weight();
    }
}
