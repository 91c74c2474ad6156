package org.parley.conflict;

import java.time.Instant;
import java.util.List;

/**
 * Agents who wait for each other. Working fact.
 *
 * @param waits each for what the next one has
 */
public record Circle(List<Wait> waits, Instant at) {}
