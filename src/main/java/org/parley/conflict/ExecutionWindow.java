package org.parley.conflict;

import java.time.Instant;

/** A stretch of time in which an agent is at one task. */
public record ExecutionWindow(Instant from, Instant to) {}
