package org.parley.scheduling;

import java.time.Instant;
import java.util.List;

/**
 * Somebody may be able to attend who could not before.
 *
 * @param registered true if he has declared a calendar, false if a slot was released
 * @param from       the first moment of it
 * @param to         exclusive
 * @param at         when that is known
 */
public record FreedTime(List<String> participants, boolean registered, Instant from, Instant to, Instant at) {}
