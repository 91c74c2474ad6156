package org.parley.scheduling;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What is tried for a request that no slot suits.
 *
 * @param shorterByMinutes a shorter meeting is looked for in steps of so many minutes
 * @param otherDays        dates behind those asked for that are looked at
 * @param namesListed      how many names the refusals of all slots list; the rest is there to be asked for
 */
public record RelaxationPolicy(
        @Range(from = 1, unit = "minutes") int shorterByMinutes,
        @Range(to = 366, unit = "days") int otherDays,
        @Range(unit = "names") int namesListed)
        implements Policy {}
