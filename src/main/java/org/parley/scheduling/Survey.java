package org.parley.scheduling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.engine.fact.Queue;

/**
 * How all participants stand to all slots of a request. Free time is kept as stretches, slots as places in their order,
 * so that no fact is needed for any of them, and one pass over the stretches counts who accepts.
 */
public final class Survey {
    private final Negotiation negotiation;
    private final MeetingRequest request;
    private final List<Calendar> calendars;
    private final Engagements engagements;
    private final Map<String, List<Response>> answers;
    private final NegotiationPolicy policy;
    private final Grid grid;
    private final List<Attendance> attendances = new ArrayList<>();
    private final int[] accepted;
    private final int[] open;
    private final int[] missing;
    private final int[] score;

    /**
     * Looks at all.
     *
     * @param bookings  in lanes by participant and month
     * @param responses of the negotiation
     */
    public Survey(
            Negotiation negotiation,
            List<Calendar> calendars,
            Queue<Booking> bookings,
            List<Response> responses,
            NegotiationPolicy policy) {
        this(
                negotiation,
                negotiation.getRequest(),
                calendars,
                new Engagements(bookings),
                byOwner(responses),
                policy,
                true);
    }

    private Survey(
            Negotiation negotiation,
            MeetingRequest request,
            List<Calendar> calendars,
            Engagements engagements,
            Map<String, List<Response>> answers,
            NegotiationPolicy policy,
            boolean hopes) {
        this.negotiation = negotiation;
        this.request = request;
        this.calendars = calendars;
        this.engagements = engagements;
        this.answers = answers;
        this.policy = policy;
        grid = new Grid(request);
        int size = grid.slots().size();
        accepted = new int[size];
        open = new int[size];
        missing = new int[size];
        score = new int[size];
        if (size > 0) {
            Set<String> required = Set.copyOf(request.required());
            FreeTime time = new FreeTime(grid, policy);
            List<YearMonth> months = Booking.months(
                    grid.slots().get(0).from(), grid.slots().get(size - 1).to());
            calendars.forEach(calendar -> count(attendance(calendar, time, months, required), hopes));
        }
    }

    /** The same participants, asked for something else: who has not been asked about a slot refuses it. */
    public Survey of(MeetingRequest other) {
        return new Survey(negotiation, other, calendars, engagements, answers, policy, false);
    }

    private static Map<String, List<Response>> byOwner(List<Response> responses) {
        Map<String, List<Response>> answers = new HashMap<>();
        responses.stream()
                .sorted(Comparator.comparing(Response::round))
                .forEach(response -> answers.computeIfAbsent(response.owner(), owner -> new ArrayList<>())
                        .add(response));
        return answers;
    }

    private Attendance attendance(Calendar calendar, FreeTime time, List<YearMonth> months, Set<String> required) {
        String participant = calendar.participantId();
        return new Attendance(
                participant,
                required.contains(participant),
                time.of(calendar, engagements.of(participant, months, request.priority())),
                calendar.answersItself() ? answers.getOrDefault(participant, List.of()) : null,
                policy.unstatedPreference());
    }

    private void count(Attendance attendance, boolean hopes) {
        attendances.add(attendance);
        int[] replies = attendance.replies(grid);
        for (int place = 0; place < replies.length; place++) {
            int reply = replies[place];
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
        return policy;
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

    /** Null if there is no such slot. */
    public Tally tally(LocalDate date, int start) {
        for (int place = 0; place < size(); place++) {
            Slot slot = grid.slots().get(place);
            if (slot.date().equals(date) && slot.start() == start) {
                return tally(place);
            }
        }
        return null;
    }

    private Tally tally(int place) {
        return new Tally(grid.slots().get(place), accepted[place], open[place], missing[place], score[place]);
    }

    /** Who accepts a slot and who does not, by name. */
    public Occurrence occurrence(Slot slot) {
        List<String> accepting = new ArrayList<>();
        List<String> refusing = new ArrayList<>();
        for (Attendance attendance : attendances) {
            (attendance.reply(slot) >= 0 ? accepting : refusing).add(attendance.participantId());
        }
        return new Occurrence(slot, accepting, refusing);
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
        List<Occurrence> listed = new ArrayList<>();
        int left = names / Math.max(1, attendances.size());
        for (Slot slot : grid.slots().subList(0, Math.min(left, size()))) {
            listed.add(occurrence(slot));
        }
        return listed;
    }

    /** Who refuses one of the slots and has to accept it; if they are fewer than that, others who refuse as well. */
    public Collection<String> letOff(List<Tally> tallies, int atLeast) {
        Set<String> letOff = new LinkedHashSet<>();
        for (boolean required : new boolean[] {true, false}) {
            for (Tally tally : tallies) {
                occurrence(tally.slot()).refused().stream()
                        .filter(participant -> request.required().contains(participant) == required)
                        .filter(participant -> required || letOff.size() < atLeast)
                        .forEach(letOff::add);
            }
        }
        return letOff;
    }

    /** Negotiations of lower priority whose holds are in the way. */
    public List<String> displacedBy(List<Occurrence> occurrences) {
        return engagements.inTheWayOf(occurrences);
    }
}
