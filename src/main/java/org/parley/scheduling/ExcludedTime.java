package org.parley.scheduling;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which a rule lets nobody meet. Rules derive it by {@code insertLogical}.
 *
 * @param negotiationId whom it is about; null for all negotiations
 * @param participants  who cannot attend; empty for everybody
 * @param to            exclusive
 * @param reason        as the refusals of slots tell it
 */
public record ExcludedTime(String negotiationId, List<String> participants, Instant from, Instant to, String reason) {}
