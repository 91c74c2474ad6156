package org.parley.scheduling;

import java.time.Instant;

/** A request that waits is to be taken up again. */
public record Recall(String negotiationId, Instant at) {}
