package org.parley.scheduling;

import java.util.List;

/**
 * The request whose turn it is, and who takes part.
 *
 * @param calendars    of those whom it concerns
 * @param unregistered who would have to accept and has no calendar
 */
public record Hearing(Negotiation negotiation, List<Calendar> calendars, List<String> unregistered) {
    /** How many take part. */
    public int getRegistered() {
        return calendars.size();
    }
}
