package org.parley.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody asks for (spec/scheduling.md). What is null is as the policy has it, until the request is taken up.
 *
 * @param name                what the meeting is called
 * @param date                the first date that is looked at, in the zone
 * @param days                how many dates are looked at
 * @param duration            minutes
 * @param minimumParticipants how many have to accept, 1 or more
 * @param priority            1 to 5, the higher goes first
 * @param window              the part of each day
 * @param step                minutes from the start of a slot to that of the next
 * @param strategy            {@code first_fit} or {@code best_fit}
 * @param required            who has to accept
 * @param optional            who else is asked; if nobody is named, everybody with a calendar is
 * @param recurrence          null for a single meeting
 * @param maxExceptions       occurrences of a series at which the slot may not be possible
 * @param responseMinutes     how long a round waits for answers
 * @param holdMinutes         how long a slot that was found waits for its confirmation; with 0 it is confirmed at once
 */
public record MeetingRequest(
        String name,
        LocalDate date,
        Integer days,
        int duration,
        int minimumParticipants,
        Integer priority,
        Window window,
        Integer step,
        String zone,
        String strategy,
        List<String> required,
        List<String> optional,
        Recurrence recurrence,
        Integer maxExceptions,
        Integer responseMinutes,
        Integer holdMinutes) {
    public MeetingRequest {
        required = required == null ? List.of() : required;
        optional = optional == null ? List.of() : optional;
    }

    /** The same, with the policy's values for what it does not say. */
    public MeetingRequest filledIn(NegotiationPolicy policy) {
        return new MeetingRequest(
                name,
                date,
                days == null ? Integer.valueOf(policy.days()) : days,
                duration,
                minimumParticipants,
                priority == null ? Integer.valueOf(policy.priority()) : priority,
                window == null ? new Window(policy.windowStart(), policy.windowEnd()) : window,
                step == null ? Integer.valueOf(policy.stepMinutes()) : step,
                zone == null ? policy.zone() : zone,
                strategy == null ? policy.strategy() : strategy,
                required,
                optional,
                recurrence,
                maxExceptions,
                responseMinutes == null ? Integer.valueOf(policy.responseMinutes()) : responseMinutes,
                holdMinutes == null ? Integer.valueOf(policy.holdMinutes()) : holdMinutes);
    }

    /** The same meeting, of another length. */
    public MeetingRequest lasting(int minutes) {
        return new MeetingRequest(
                name,
                date,
                days,
                minutes,
                minimumParticipants,
                priority,
                window,
                step,
                zone,
                strategy,
                required,
                optional,
                recurrence,
                maxExceptions,
                responseMinutes,
                holdMinutes);
    }

    /** The same meeting, on other dates. */
    public MeetingRequest on(LocalDate first, int dates) {
        return new MeetingRequest(
                name,
                first,
                dates,
                duration,
                minimumParticipants,
                priority,
                window,
                step,
                zone,
                strategy,
                required,
                optional,
                recurrence,
                maxExceptions,
                responseMinutes,
                holdMinutes);
    }

    /** Those it names, each once; nobody means everybody. */
    public Collection<String> named() {
        Set<String> named = new LinkedHashSet<>(required);
        named.addAll(optional);
        return named;
    }

    /** How many slots it may be given, all occurrences counted; exact up to the limit. */
    public long slots(long limit) {
        return Grid.size(this, limit);
    }

    /** True if it has no use for what is over by then, or for what begins later than its last slot ends. */
    boolean isApartFrom(Instant from, Instant to) {
        long first = TimeSlot.second(date.atStartOfDay(), zoneId());
        return to.compareTo(Instant.ofEpochSecond(first)) <= 0 || from.compareTo(end()) >= 0;
    }

    /** No slot ends later. */
    private Instant end() {
        LocalDate last = date.plusDays(days - 1L);
        LocalDate until = recurrence == null ? last : recurrence.last(last, zoneId());
        return Instant.ofEpochSecond(window.last(until, duration, zoneId()));
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
