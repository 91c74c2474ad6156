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

    /** True if more than half of the weight is on one value. */
    public boolean isDecided() {
        return 2 * first().weight() > weight();
    }
}
