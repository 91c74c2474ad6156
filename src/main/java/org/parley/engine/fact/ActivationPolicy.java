package org.parley.engine.fact;

import java.util.List;

/**
 * How other rules are taken into use.
 *
 * @param running            what becomes of what is under way, if nobody says
 * @param protectedDecisions types of decisions that new rules may not make otherwise than the journals have them
 * @param backtestEntries    how many of the last entries of each journal are looked at for that
 */
public record ActivationPolicy(
        Running running,
        List<String> protectedDecisions,
        @Range(from = 1, unit = "entries") int backtestEntries) implements ServerPolicy {}
