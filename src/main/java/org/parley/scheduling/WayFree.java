package org.parley.scheduling;

import java.time.Instant;

/** A request does not ask any more about a time that others want. Working fact. */
public record WayFree(Instant at) {}
