package org.parley.contract;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What a bid costs, and how long a call waits, where it does not say so (spec/coordination.md, Contract net).
 *
 * @param mostBidders to whom a call goes that names nobody: the least loaded who have the skills
 * @param rounds how often bidders are asked, better offers included
 * @param bidSeconds how long bidders have
 * @param resultSeconds how long the contractor has
 */
public record ContractPolicy(
        @Range(unit = "cost per unit of complexity") double complexityCost,
        @Range(unit = "cost per task under way") double taskCost,
        @Range(from = 1, unit = "bidders") int mostBidders,
        @Range(from = 1, unit = "rounds") int rounds,
        @Range(from = 1, unit = "seconds") int bidSeconds,
        @Range(from = 1, unit = "seconds") int resultSeconds)
        implements Policy {}
