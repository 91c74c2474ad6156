package org.parley.conversation;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** An agent's place in an order of speaking. */
public record Place(Speaker speaker, Rank rank) implements Ranked {}
