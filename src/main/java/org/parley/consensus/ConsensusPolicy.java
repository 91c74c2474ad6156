package org.parley.consensus;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How long agents have to agree, where a proposal does not say so.
 *
 * @param faults how many faulty agents are tolerated
 */
public record ConsensusPolicy(
        @Range(from = 1, unit = "seconds") int voteSeconds,
        @Range(unit = "agents") int faults) implements Policy {}
