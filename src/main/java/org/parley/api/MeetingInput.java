package org.parley.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.api.MeetingForms.InvitationForm;
import org.parley.api.MeetingForms.InviteeForm;
import org.parley.api.MeetingForms.MeetingForm;
import org.parley.api.MeetingForms.ParticipantForm;
import org.parley.engine.fact.Clock;
import org.parley.engine.input.InvalidInput;
import org.parley.meeting.CreateMeeting;
import org.parley.meeting.InviteAgent;
import org.parley.meeting.Invitee;
import org.parley.meeting.Meeting.Visibility;
import org.parley.meeting.MeetingLimits;

/** Reads a meeting that is called, and who is invited to it. */
final class MeetingInput {
    static final int LONGEST_TEXT = 100_000;

    static final int LONGEST_TOPIC = 1000;
    static final int MOST_PARTICIPANTS = 10_000;
    static final int MOST_ITEMS = 1000;
    private static final String AGENT = "agent_id";
    private static final List<String> LIMITS =
            List.of("discussion_timeout", "voting_timeout", "max_messages", "max_rounds");

    private MeetingInput() {}

    /**
     * Reads it from a body.
     *
     * @param newId for a meeting that brings none
     * @throws InvalidInput with every mistake
     */
    static CreateMeeting read(String text, Supplier<String> newId) {
        Body body = new Body(text, MeetingForm.class);
        String creator = Values.id(body, "creator");
        String facilitator = Values.id(body, "facilitator");
        return body.checked(new CreateMeeting(
                body.has("meeting_id") ? Values.id(body, "meeting_id") : newId.get(),
                null,
                Values.text(body, "topic", LONGEST_TOPIC),
                Values.text(body, "goal", LONGEST_TOPIC),
                creator,
                facilitator,
                participants(body),
                agenda(body),
                Values.name(body, "protocol"),
                Values.name(body, "profile"),
                Values.name(body, "turn_strategy"),
                body.parsed("visibility", "open or invited", MeetingInput::visibility),
                limits(body),
                Values.id(body, "negotiation_id"),
                Clock.SYSTEM,
                null));
    }

    /** Who invites whom. */
    static InviteAgent invitation(String meeting, String text) {
        Body body = new Body(text, InvitationForm.class);
        return body.checked(new InviteAgent(
                meeting, Values.id(body, AGENT), Values.id(body, "invited"), Values.id(body, "role"), null));
    }

    /** Who comes or goes. */
    static String agent(String text) {
        Body body = new Body(text, ParticipantForm.class);
        return body.checked(Values.id(body, AGENT));
    }

    /** In their order. */
    private static List<Invitee> participants(Body body) {
        Map<String, Invitee> invitees = new LinkedHashMap<>();
        List<Body> given = body.objects("participants", InviteeForm.class);
        if (given != null) {
            for (Body each : given) {
                String agent = Values.id(each, AGENT);
                Invitee invitee = new Invitee(String.valueOf(agent), Values.id(each, "role"), false);
                if (agent != null && invitees.putIfAbsent(agent, invitee) != null) {
                    each.error("/" + AGENT, "%s is here twice".formatted(agent));
                }
            }
        }
        if (invitees.size() > MOST_PARTICIPANTS) {
            body.error("/participants", "expected at most %d".formatted(MOST_PARTICIPANTS));
        }
        return List.copyOf(invitees.values());
    }

    private static List<String> agenda(Body body) {
        List<String> items = body.has("agenda") ? body.texts("agenda") : List.of();
        if (items.size() > MOST_ITEMS) {
            body.error("/agenda", "expected at most %d".formatted(MOST_ITEMS));
        }
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).isBlank() || items.get(index).length() > LONGEST_TOPIC) {
                body.error("/agenda/" + index, "expected 1 to %d characters".formatted(LONGEST_TOPIC));
            } else if (items.indexOf(items.get(index)) < index) {
                body.error("/agenda/" + index, "it is here twice");
            }
        }
        return items;
    }

    private static MeetingLimits limits(Body body) {
        return LIMITS.stream().noneMatch(body::has)
                ? null
                : new MeetingLimits(
                        (int) body.number(LIMITS.get(0), 0, Integer.MAX_VALUE, 0),
                        (int) body.number(LIMITS.get(1), 0, Integer.MAX_VALUE, 0),
                        (int) body.number(LIMITS.get(2), 0, Integer.MAX_VALUE, 0),
                        (int) body.number(LIMITS.get(3), 0, Integer.MAX_VALUE, 0));
    }

    private static Visibility visibility(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return Visibility.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
