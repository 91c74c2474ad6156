package org.parley.scheduling;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** A request's place among those whose turn has to come: the higher priority first, then the one that came first. */
public record Precedence(Negotiation negotiation, Rank rank) implements Ranked {}
