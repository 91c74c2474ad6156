package org.parley.memory;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How much agents keep in mind, and what they forget first (spec/coordination.md, Memory).
 *
 * @param capacity of the working memory of an agent
 * @param importance of what does not say
 * @param evictedShare of the entries that leave a working memory that is full
 * @param promotedAfter after more than so many an entry of the long-term memory comes back
 * @param checkpoints of an agent that are kept
 */
public record MemoryPolicy(
        @Range(from = 1, unit = "entries") int capacity,
        double importance,
        @Range(to = 1) double evictedShare,
        @Range(from = 1, unit = "entries") int evictedAtLeast,
        @Range(unit = "accesses") int promotedAfter,
        @Range(from = 1, unit = "checkpoints") int checkpoints)
        implements Policy {}
