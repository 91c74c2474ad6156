package org.parley.conflict;

import java.time.Instant;

/** A resource may be free for somebody. Working fact. */
public record Opening(String resourceId, Instant at) {}
