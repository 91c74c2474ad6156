package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;

/**
 * Somebody looks for a time for a meeting.
 *
 * @param participants calendars that are declared with the request
 */
public record RequestNegotiation(String negotiationId, MeetingRequest request, List<Calendar> participants, Instant at)
        implements Dated {
    public RequestNegotiation {
        participants = participants == null ? List.of() : participants;
    }

    @Override
    public RequestNegotiation at(Instant moment) {
        return new RequestNegotiation(negotiationId, request, participants, moment);
    }
}
