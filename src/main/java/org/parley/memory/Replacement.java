package org.parley.memory;

/** An entry that takes the place of another one. Working fact. */
public record Replacement(MemoryEntry before, MemoryEntry after) {}
