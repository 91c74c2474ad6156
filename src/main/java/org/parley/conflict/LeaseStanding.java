package org.parley.conflict;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** A lease that may have to yield: the lowest priority first, then the youngest, then the resource. */
public record LeaseStanding(Lease lease, Rank rank) implements Ranked {}
