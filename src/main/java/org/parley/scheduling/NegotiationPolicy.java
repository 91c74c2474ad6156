package org.parley.scheduling;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How a time is negotiated, where the request does not say otherwise.
 *
 * @param strategies         those that have rules
 * @param zone               of requests and calendars
 * @param unstatedPreference of a slot that somebody accepts without saying how much it is liked
 * @param mostExceptions     share of the occurrences of a series at which its slot may not be possible
 * @param mostSlots          slots that are looked at for one request, all occurrences counted
 */
public record NegotiationPolicy(
        List<String> strategies,
        String strategy,
        String zone,
        @Range(to = 1439, unit = "minutes since midnight") int windowStart,

        @Range(from = 1, to = 2879, unit = "minutes since midnight")
        int windowEnd,

        @Range(from = 1, to = 1440, unit = "minutes") int stepMinutes,
        @Range(from = 1, to = 366, unit = "days") int days,
        @Range(from = 1, to = 5) int priority,
        @Range(from = 1, unit = "minutes") int responseMinutes,
        @Range(unit = "minutes") int holdMinutes,
        @Range(to = 10) int unstatedPreference,
        @Range(to = 1) double mostExceptions,
        @Range(from = 1, unit = "slots") int mostSlots)
        implements Policy {}
