package org.parley.api;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.api.TimeForms.AvailableForm;
import org.parley.api.TimeForms.BusyForm;
import org.parley.api.TimeForms.CalendarForm;
import org.parley.api.TimeForms.WorkingHoursForm;
import org.parley.engine.input.Id;
import org.parley.engine.input.InvalidInput;
import org.parley.scheduling.AvailableSlot;
import org.parley.scheduling.Calendar;
import org.parley.scheduling.DeclareCalendar;
import org.parley.scheduling.TimeSlot;
import org.parley.scheduling.WorkingHours;

/** Reads when somebody can attend. */
final class CalendarInput {
    static final int MIDNIGHT = 1440;

    /** On the next day. */
    static final int LAST_END = 2 * MIDNIGHT - 1;

    static final int MOST_PREFERENCE = 10;

    private static final String PARTICIPANT = "participant_id";

    private CalendarInput() {}

    /**
     * Reads a calendar that is sent alone.
     *
     * @param participant as the path has it; a body may leave it out
     * @throws InvalidInput with every mistake
     */
    static DeclareCalendar read(String participant, String text) {
        Body body = new Body(text, CalendarForm.class);
        if (!Id.is(participant)) {
            body.error("", Id.refusal(participant));
        }
        if (body.has(PARTICIPANT) && !participant.equals(body.text(PARTICIPANT))) {
            body.error("/" + PARTICIPANT, "it is not the %s of the path".formatted(participant));
        }
        return body.checked(new DeclareCalendar(calendar(participant, body), null));
    }

    /** Those that come with a request, each with its participant. */
    static List<Calendar> readAll(Body request, String name) {
        List<Calendar> calendars = new ArrayList<>();
        List<Body> given = request.objects(name, CalendarForm.class);
        if (given != null) {
            Set<String> known = new HashSet<>();
            for (Body body : given) {
                String participant = Values.id(body.needs(PARTICIPANT), PARTICIPANT);
                if (participant != null && !known.add(participant)) {
                    body.error("/" + PARTICIPANT, "%s is here twice".formatted(participant));
                }
                calendars.add(calendar(participant, body));
            }
        }
        return calendars;
    }

    static String zone(Body body) {
        ZoneId zone = body.parsed("zone", "time zone, such as Europe/Berlin", ZoneId::of);
        return zone == null ? null : zone.getId();
    }

    /** The two ends of a stretch of a day, which may be over on the next day. */
    static TimeSlot stretch(Body body, LocalDate date) {
        return stretch(body, date, false);
    }

    /** @param overnight true if an end before the start is on the next day */
    private static TimeSlot stretch(Body body, LocalDate date, boolean overnight) {
        Integer start = body.integer("start", 0, MIDNIGHT - 1);
        Integer end = body.integer("end", 1, LAST_END);
        if (start == null || end == null) {
            return new TimeSlot(date, 0, 0);
        }
        int over = overnight && end < start ? end + MIDNIGHT : end;
        if (over <= start) {
            body.error("/end", "%d is not after the start, %d".formatted(end, start));
        } else if (over - start > MIDNIGHT) {
            body.error("/end", "from %d to %d is more than a day".formatted(start, over));
        }
        return new TimeSlot(date, start, over);
    }

    private static Calendar calendar(String participant, Body body) {
        return new Calendar(
                participant, zone(body), body.flag("answers_itself"), available(body), workingHours(body), busy(body));
    }

    private static List<AvailableSlot> available(Body body) {
        List<Body> given = body.objects("available", AvailableForm.class);
        return given == null
                ? null
                : given.stream()
                        .map(each -> {
                            TimeSlot slot = stretch(each, Values.date(each, "date"));
                            return new AvailableSlot(slot.date(), slot.start(), slot.end(), preference(each));
                        })
                        .toList();
    }

    private static List<WorkingHours> workingHours(Body body) {
        List<Body> given = body.objects("working_hours", WorkingHoursForm.class);
        return given == null
                ? null
                : given.stream()
                        .map(each -> {
                            TimeSlot slot = stretch(each, null, true);
                            return new WorkingHours(days(each), slot.start(), slot.end(), preference(each));
                        })
                        .toList();
    }

    private static List<TimeSlot> busy(Body body) {
        List<Body> given = body.objects("busy", BusyForm.class);
        return given == null
                ? List.of()
                : given.stream()
                        .map(each -> stretch(each, Values.date(each, "date")))
                        .toList();
    }

    private static List<DayOfWeek> days(Body body) {
        List<DayOfWeek> days = new ArrayList<>();
        List<String> names = body.texts("days");
        for (int index = 0; index < names.size(); index++) {
            try {
                days.add(DayOfWeek.valueOf(names.get(index)));
            } catch (IllegalArgumentException e) {
                body.error("/days/" + index, "%s is no day, such as MONDAY".formatted(names.get(index)));
            }
        }
        return days;
    }

    private static Integer preference(Body body) {
        return body.integer("preference", 0, MOST_PREFERENCE);
    }
}
