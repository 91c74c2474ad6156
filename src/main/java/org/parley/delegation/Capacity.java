package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** An agent's place among those who may take work: the lowest load first, then fewer tasks, then earlier registered, then the id. */
public record Capacity(String agentId, double load, Levels skills, List<String> lanes, Rank rank) implements Ranked {}
