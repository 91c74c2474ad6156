package org.parley.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parley.api.TimeForms.NegotiationForm;
import org.parley.api.TimeForms.RecurrenceForm;
import org.parley.api.TimeForms.WindowForm;
import org.parley.engine.input.Id;
import org.parley.engine.input.InvalidInput;
import org.parley.scheduling.Calendar;
import org.parley.scheduling.MeetingRequest;
import org.parley.scheduling.Recurrence;
import org.parley.scheduling.Recurrence.Frequency;
import org.parley.scheduling.RequestNegotiation;
import org.parley.scheduling.TimeSlot;
import org.parley.scheduling.Window;

/** Reads a request for a time. */
final class NegotiationInput {
    static final int LONGEST_NAME = 128;
    static final int MOST_DAYS = 366;
    static final int MOST_PARTICIPANTS = 100_000;
    static final int MOST_MINUTES = Values.MOST_SECONDS / 60;
    static final int HIGHEST_PRIORITY = 5;
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[^\\p{ASCII}\\p{P}\\p{Z}]");

    private NegotiationInput() {}

    /**
     * Reads it from a body.
     *
     * @throws InvalidInput with every mistake
     */
    static RequestNegotiation read(String text) {
        Body body = new Body(text, NegotiationForm.class);
        List<Calendar> participants = CalendarInput.readAll(body, "participants");
        MeetingRequest request = request(body, participants);
        return body.checked(new RequestNegotiation(id(body), request, participants, null));
    }

    private static MeetingRequest request(Body body, List<Calendar> participants) {
        LocalDate date = Values.date(body, "date");
        List<String> required = Values.ids(body, "required");
        List<String> optional = Values.ids(body, "optional", required);
        return new MeetingRequest(
                body.text("name"),
                date,
                body.integer("days", 1, MOST_DAYS),
                (int) body.number("duration", 1, CalendarInput.MIDNIGHT, 1),
                (int) body.number("minimum_participants", 1, MOST_PARTICIPANTS, 1),
                body.integer("priority", 1, HIGHEST_PRIORITY),
                window(body),
                body.integer("step", 1, CalendarInput.MIDNIGHT),
                CalendarInput.zone(body),
                Values.name(body, "strategy"),
                required,
                withThoseWhoCome(optional, required, participants),
                recurrence(body, date),
                body.integer("max_exceptions", 0, Recurrence.MOST_OCCURRENCES),
                body.integer("response_minutes", 1, MOST_MINUTES),
                body.integer("hold_minutes", 0, MOST_MINUTES));
    }

    /** As given, or from the name of the meeting. */
    private static String id(Body body) {
        String name = String.valueOf(Values.text(body, "name", LONGEST_NAME));
        if (body.has("negotiation_id")) {
            return Values.id(body, "negotiation_id");
        }
        String id =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^-|-$", "");
        if (Id.is(id) && !OTHER_SCRIPT.matcher(name).find()) {
            return id;
        }
        // What tells two names apart may be just what an id cannot hold.
        String whole =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return "%.100s-%.8s".formatted(id.isEmpty() ? "meeting" : id, whole);
    }

    private static List<String> withThoseWhoCome(
            List<String> optional, List<String> required, List<Calendar> participants) {
        Set<String> all = new LinkedHashSet<>(optional);
        participants.stream()
                .map(Calendar::participantId)
                .filter(participant -> participant != null && !required.contains(participant))
                .forEach(all::add);
        return new ArrayList<>(all);
    }

    private static Window window(Body body) {
        Body given = body.object("window", WindowForm.class);
        if (given == null) {
            return null;
        }
        TimeSlot stretch = CalendarInput.stretch(given, null);
        return new Window(stretch.start(), stretch.end());
    }

    private static Recurrence recurrence(Body body, LocalDate date) {
        Body given = body.object("recurrence", RecurrenceForm.class);
        if (given == null) {
            return null;
        }
        if (given.has("count") == given.has("until")) {
            given.error("", "expected either a count or an end, until");
        }
        LocalDate until = Values.date(given, "until");
        if (until != null && date != null && until.isBefore(date)) {
            given.error("/until", "%s is before the date of the meeting, %s".formatted(until, date));
        }
        Recurrence recurrence = new Recurrence(
                given.parsed("frequency", "daily, weekly or monthly", NegotiationInput::frequency),
                (int) given.number("interval", 1, Recurrence.MOST_OCCURRENCES, 1),
                given.integer("count", 1, Recurrence.MOST_OCCURRENCES),
                until);
        if (until != null
                && date != null
                && recurrence.frequency() != null
                && recurrence.interval() > 0
                && recurrence.isTooLong(date)) {
            given.error("/until", "a series stands on %d dates at most".formatted(Recurrence.MOST_OCCURRENCES));
        }
        return recurrence;
    }

    private static Frequency frequency(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return Frequency.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
