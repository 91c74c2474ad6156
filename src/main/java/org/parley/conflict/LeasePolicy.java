package org.parley.conflict;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How resources are lent, where a claim does not say so (spec/coordination.md, Conflicts).
 *
 * @param ageingSeconds after so long a claim counts for one priority more, and so on
 * @param priority of claims that do not say
 */
public record LeasePolicy(
        @Range(from = 1, unit = "seconds") int leaseSeconds,
        @Range(from = 1, unit = "seconds") int ageingSeconds,
        int priority)
        implements Policy {}
