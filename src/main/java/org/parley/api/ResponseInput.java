package org.parley.api;

import java.util.List;
import org.parley.engine.input.InvalidInput;
import org.parley.scheduling.Negotiation;
import org.parley.scheduling.RespondAvailability;
import org.parley.scheduling.TimeSlot;

/** Reads the answer of somebody who is asked about a slot. */
final class ResponseInput {
    private static final int MOST_PREFERENCE = 10;

    static final List<String> FIELDS = List.of("meeting", "round", "owner", "slot", "accepted", "preference_score");
    static final List<String> SLOT = List.of("date", "start", "end", "from", "to");

    private ResponseInput() {}

    /**
     * Reads it from a body.
     *
     * @throws InvalidInput with every mistake
     */
    static RespondAvailability read(Negotiation negotiation, String text) {
        Body body = new Body(text, FIELDS).needs("round", "owner", "accepted");
        String meeting = body.text("meeting");
        if (meeting != null
                && !meeting.equals(negotiation.getNegotiationId())
                && !meeting.equals(negotiation.getRequest().name())) {
            body.error(
                    "/meeting",
                    "this is about %s".formatted(negotiation.getRequest().name()));
        }
        return body.checked(new RespondAvailability(
                negotiation.getNegotiationId(),
                (int) body.number("round", 1, Integer.MAX_VALUE, 1),
                Values.id(body, "owner"),
                slot(body),
                body.flag("accepted"),
                body.integer("preference_score", 0, MOST_PREFERENCE),
                null));
    }

    private static TimeSlot slot(Body body) {
        Body given = body.object("slot", SLOT);
        return given == null ? null : CalendarInput.stretch(given.needs("date"), Values.date(given, "date"));
    }
}
