package org.parley.meeting;

import java.time.LocalDate;

/**
 * When a meeting is to be, by the wall clock of a zone.
 *
 * @param negotiationId the negotiation that found it
 * @param start         minutes since midnight
 * @param end           minutes since midnight
 */
public record MeetingTime(String negotiationId, LocalDate date, int start, int end, String zone) {}
