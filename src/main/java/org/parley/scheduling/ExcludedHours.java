package org.parley.scheduling;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Hours of some days of every week in which a rule lets nobody meet. Rules derive it by {@code insertLogical}.
 *
 * @param negotiationId whom it is about; null for all negotiations
 * @param participants  who cannot attend; empty for everybody
 * @param start         minutes since midnight
 * @param end           minutes since midnight; more than 1440 on the next day
 * @param zone          of the hours; null for each participant's own
 * @param reason        as the refusals of slots tell it
 */
public record ExcludedHours(
        String negotiationId,
        List<String> participants,
        List<DayOfWeek> days,
        int start,
        int end,
        String zone,
        String reason) {
    /** Of everybody, by his own clock. */
    public ExcludedHours(List<DayOfWeek> days, int start, int end, String reason) {
        this(null, List.of(), days, start, end, null, reason);
    }
}
