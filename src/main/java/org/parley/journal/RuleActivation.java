package org.parley.journal;

import java.time.Instant;

/**
 * A version of the rules was taken into use.
 *
 * @param author who did it, as far as it is known
 */
public record RuleActivation(String version, Instant at, String author) {}
