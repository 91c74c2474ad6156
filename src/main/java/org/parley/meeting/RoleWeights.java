package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What roles weigh where the protocol says nothing.
 *
 * @param others  weight of a role without a priority
 * @param several which of an agent's roles weighs
 */
public record RoleWeights(@Range(unit = "votes") int others, Several several) implements Policy {
    /** The main one is the role of its own, else facilitator, else participant. */
    public enum Several {
        @JsonProperty("main")
        MAIN,
        @JsonProperty("highest")
        HIGHEST
    }
}
