package org.parley.journal;

import java.time.Instant;

/**
 * A version of the rules was taken into use.
 *
 * @param author  who did it, as far as it is known
 * @param running what became of what was under way, in lower case
 */
public record RuleActivation(String version, Instant at, String author, String running) {}
