package org.parley.consensus;

import java.time.Instant;

/**
 * The votes on a value, counted. Working fact.
 *
 * @param open how many have not voted
 */
public record Poll(String consensusId, int accepted, int rejected, int faulty, int open, Instant at) {}
