package org.parley.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** A proposal as it is compared with others: the cheapest first, then the one with fewer tasks, the earlier registered, the id. */
public record Offer(
        String agentId, double cost, int tasks, @JsonIgnore Rank rank) implements Ranked {}
