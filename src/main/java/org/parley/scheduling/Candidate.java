package org.parley.scheduling;

import java.util.List;

/**
 * A slot that a request may be given.
 *
 * @param number  its place among all of them, in order of time
 * @param tallies one, or for a series that of each occurrence
 */
public record Candidate(int number, List<Tally> tallies) {}
