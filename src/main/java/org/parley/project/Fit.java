package org.parley.project;

import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * How well an agent fits what a text asks for.
 *
 * @param skills those that the text names and the agent has
 */
public record Fit(Levels skills, Rank rank) implements Ranked {}
