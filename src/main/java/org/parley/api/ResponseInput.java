package org.parley.api;

import org.parley.api.TimeForms.ResponseForm;
import org.parley.api.TimeForms.SlotForm;
import org.parley.engine.input.InvalidInput;
import org.parley.scheduling.Negotiation;
import org.parley.scheduling.RespondAvailability;
import org.parley.scheduling.TimeSlot;

/** Reads the answer of somebody who is asked about a slot. */
final class ResponseInput {
    private ResponseInput() {}

    /**
     * Reads it from a body.
     *
     * @throws InvalidInput with every mistake
     */
    static RespondAvailability read(Negotiation negotiation, String text) {
        Body body = new Body(text, ResponseForm.class);
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
                body.integer("preference_score", 0, CalendarInput.MOST_PREFERENCE),
                null));
    }

    private static TimeSlot slot(Body body) {
        Body given = body.object("slot", SlotForm.class);
        return given == null ? null : CalendarInput.stretch(given, Values.date(given, "date"));
    }
}
