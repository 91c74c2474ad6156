package org.parley.conflict;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** A claim with what it counts for: the highest priority first, its age included, then the longest waiting, then the id. */
public record ClaimStanding(ResourceClaim claim, int priority, Rank rank) implements Ranked {}
