package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How work is delegated (spec/coordination.md, Task distribution).
 *
 * @param strategies those that have rules
 * @param strategy of work that does not say
 * @param mostDepth how deep managers are asked below each other, and work is taken apart
 * @param mostLoad that an agent bears at a time
 */
public record DelegationPolicy(
        List<String> strategies,
        String strategy,
        @Range(from = 1, unit = "levels") int mostDepth,
        @Range(unit = "load") double mostLoad)
        implements Policy {}
