package org.parley.meeting;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How often a proposal is voted on.
 *
 * @param most ballots; if too few vote in the last one too, it is rejected
 */
public record BallotPolicy(
        @Range(from = 1, unit = "ballots") int most) implements Policy {}
