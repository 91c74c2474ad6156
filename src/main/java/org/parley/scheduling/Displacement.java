package org.parley.scheduling;

import java.time.Instant;

/**
 * A hold that gives way to a request of higher priority.
 *
 * @param by the negotiation that needs the time
 */
public record Displacement(String negotiationId, String by, Instant at) {}
