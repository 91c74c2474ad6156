package org.parley.meeting;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** A contribution that fits the speaker, with its place among those that do. */
public record Speech(Contribution contribution, Rank rank) implements Ranked {}
