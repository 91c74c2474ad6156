package org.parley.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.engine.fact.Queue;

/**
 * How all participants stand to all slots of a request. Free time is kept as stretches, slots as places in their order,
 * so that no fact is needed for any of them, and one pass over the stretches counts who accepts.
 */
public final class Survey {
    private final Negotiation negotiation;
    private final MeetingRequest request;
    private final Attendees attendees;
    private final Grid grid;
    private final List<Attendance> attendances;
    private final int[] accepted;
    private final int[] open;
    private final int[] missing;
    private final int[] score;

    /**
     * Looks at all.
     *
     * @param bookings  in lanes by participant and month
     * @param responses of the negotiation
     * @param hours     in which rules let nobody meet
     * @param times     the same
     */
    public Survey(
            Negotiation negotiation,
            List<Calendar> calendars,
            Queue<Booking> bookings,
            List<Response> responses,
            List<ExcludedHours> hours,
            List<ExcludedTime> times,
            NegotiationPolicy policy,
            SlotPolicy slots) {
        this(
                negotiation,
                negotiation.getRequest(),
                new Attendees(
                        calendars,
                        new Engagements(bookings, slots),
                        responses.stream().collect(Collectors.groupingBy(Response::owner)),
                        new Exclusions(negotiation.getNegotiationId(), hours, times),
                        policy),
                true);
    }

    private Survey(Negotiation negotiation, MeetingRequest request, Attendees attendees, boolean hopes) {
        this.negotiation = negotiation;
        this.request = request;
        this.attendees = attendees;
        grid = new Grid(request);
        int size = grid.slots().size();
        accepted = new int[size];
        open = new int[size];
        missing = new int[size];
        score = new int[size];
        attendances = attendees.attendances(request, grid);
        attendances.forEach(attendance -> count(attendance, hopes));
    }

    /** The same participants, asked for something else: who has not been asked about a slot refuses it. */
    public Survey of(MeetingRequest other) {
        return new Survey(negotiation, other, attendees, false);
    }

    private void count(Attendance attendance, boolean hopes) {
        int[] replies = attendance.replies(grid);
        for (int place = 0; place < replies.length; place++) {
            int reply = grid.isOutside(place) ? Attendance.REFUSES : replies[place];
            if (reply >= 0) {
                accepted[place]++;
                score[place] += reply;
            } else if (reply == Attendance.OPEN && hopes) {
                open[place]++;
            } else if (attendance.required()) {
                missing[place]++;
            }
        }
    }

    public Negotiation getNegotiation() {
        return negotiation;
    }

    public MeetingRequest getRequest() {
        return request;
    }

    public String getStrategy() {
        return request.strategy();
    }

    public NegotiationPolicy getPolicy() {
        return attendees.policy();
    }

    /** How many slots were looked at. */
    public int size() {
        return grid.slots().size();
    }

    /** In order of time. */
    public List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int[] places : grid.candidates()) {
            List<Tally> tallies = new ArrayList<>(places.length);
            for (int place : places) {
                tallies.add(tally(place));
            }
            candidates.add(new Candidate(candidates.size(), tallies));
        }
        return candidates;
    }

    /** Occurrences of a series that do not exist, and therefore do not count. @param candidate its number */
    public List<SkippedStart> skipped(int candidate) {
        return grid.skipped(candidate);
    }

    /** Starts that do not exist, of all slots that the request might be given; so many at most. */
    public List<SkippedStart> allSkipped(int most) {
        return grid.allSkipped(most);
    }

    /** Why a slot cannot begin then; null if such a time exists. */
    public SkippedStart skippedAt(LocalDate date, int start) {
        return SkippedStart.of(TimeSlot.at(date, start), ZoneId.of(request.zone()));
    }

    /** Null if there is no such slot. */
    public Tally tally(LocalDate date, int start) {
        LocalDateTime begin = TimeSlot.at(date, start);
        int place = grid.firstFrom(TimeSlot.second(begin, ZoneId.of(request.zone())));
        return place < size()
                        && TimeSlot.at(
                                        grid.slots().get(place).date(),
                                        grid.slots().get(place).start())
                                .equals(begin)
                ? tally(place)
                : null;
    }

    private Tally tally(int place) {
        return new Tally(grid.slots().get(place), accepted[place], open[place], missing[place], score[place]);
    }

    /** Who accepts a slot and who does not, by name. */
    public Occurrence occurrence(Slot slot) {
        List<String> accepting = new ArrayList<>();
        List<String> refusing = new ArrayList<>();
        Map<String, List<String>> excluded = new LinkedHashMap<>();
        boolean outside = grid.isOutside(grid.firstFrom(slot.from().getEpochSecond()));
        for (Attendance attendance : attendances) {
            String participant = attendance.participantId();
            (attendance.reply(slot) >= 0 && !outside ? accepting : refusing).add(participant);
            attendance
                    .objections(slot)
                    .forEach(reason -> excluded.computeIfAbsent(reason, first -> new ArrayList<>())
                            .add(participant));
        }
        List<Refusal> refusals = excluded.entrySet().stream()
                .map(each -> new Refusal(each.getKey(), each.getValue()))
                .toList();
        return new Occurrence(slot, accepting, refusing, refusals.isEmpty() ? null : refusals);
    }

    /** Who has not been asked about one of the slots. */
    public List<String> unasked(List<Slot> slots) {
        return attendances.stream()
                .filter(attendance -> slots.stream().anyMatch(slot -> attendance.reply(slot) == Attendance.OPEN))
                .map(Attendance::participantId)
                .toList();
    }

    /** The slots one by one with who accepts them and who does not, until so many names are listed. */
    public List<Occurrence> occurrences(int names) {
        int left = names / Math.max(1, attendances.size());
        return grid.slots().subList(0, Math.min(left, size())).stream()
                .map(this::occurrence)
                .toList();
    }

    /** Negotiations of lower priority whose holds are in the way. */
    public List<String> displacedBy(List<Occurrence> occurrences) {
        return attendees.engagements().inTheWayOf(occurrences);
    }
}
