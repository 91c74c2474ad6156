package org.parley.memory;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** What an entry of a working memory is worth: the lowest importance times accesses by seconds since the last access and one first, then the longest not accessed, then the name. */
public record ItemWorth(MemoryItem item, double worth, Rank rank) implements Ranked {}
