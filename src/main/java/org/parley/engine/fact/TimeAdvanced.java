package org.parley.engine.fact;

import java.time.Instant;

/** A clock has reached its earliest deadline: every deadline with {@code at == to} is due. No deadline is skipped. */
public record TimeAdvanced(String clock, Instant to) implements Command {}
