package org.parley.contract;

import java.util.List;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** An agent's place among those who may be called: fewer tasks first, then earlier registered, then the id. */
public record Workload(String agentId, Levels skills, List<String> lanes, Rank rank) implements Ranked {}
