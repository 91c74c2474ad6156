package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * A limit that protocols name, and what holds in the states that have it.
 *
 * @param timeout   the limit of the meeting that holds
 * @param seconds   where the meeting has none; 0 for as long as it likes
 * @param discusses true if participants discuss: a turn strategy gives the floor, and messages and rounds are limited
 */
@Rows
public record TimeLimit(
        @RowKey String id,
        Timeout timeout,
        @Range(unit = "seconds") int seconds,
        boolean discusses) implements Policy {
    /** The limits that a meeting has. */
    public enum Timeout {
        @JsonProperty("discussion_timeout")
        DISCUSSION,
        @JsonProperty("voting_timeout")
        VOTING,
        @JsonProperty("none")
        NONE
    }
}
