package org.parley.scheduling;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/** A slot that is kept free for its participants. */
public class Booking implements Fact, Ranked {
    private String negotiationId;
    private int occurrence;
    private List<String> participants;
    private Instant from;
    private Instant to;
    private int priority;
    private boolean confirmed;

    protected Booking() {}

    /** @param number of the occurrence, from 1 on */
    public Booking(String negotiationId, int number, Occurrence occurrence, int priority) {
        this.negotiationId = negotiationId;
        this.occurrence = number;
        this.participants = occurrence.accepted();
        this.from = occurrence.slot().from();
        this.to = occurrence.slot().to();
        this.priority = priority;
    }

    /** The lane in which the bookings of a participant stand that touch a month, in UTC. */
    static String lane(String participant, YearMonth month) {
        return participant + " " + month;
    }

    /** The months that a stretch of time touches, in UTC. */
    static List<YearMonth> months(Instant from, Instant to) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(to.atOffset(ZoneOffset.UTC));
        for (YearMonth month = YearMonth.from(from.atOffset(ZoneOffset.UTC));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    @Override
    public String key() {
        return negotiationId + "/" + occurrence;
    }

    /** By participant and month, so that a search looks at no more than the time it is about; and by participant alone. */
    @Override
    public Collection<String> lanes() {
        List<YearMonth> months = months(from, to);
        List<String> lanes = new ArrayList<>(participants);
        participants.forEach(participant -> months.forEach(month -> lanes.add(lane(participant, month))));
        return lanes;
    }

    @Override
    public Rank rank() {
        return Rank.of(key(), from.getEpochSecond());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Booking booking && key().equals(booking.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    boolean overlaps(Slot slot) {
        return from.isBefore(slot.to()) && slot.from().isBefore(to);
    }

    public String getNegotiationId() {
        return negotiationId;
    }

    public int getOccurrence() {
        return occurrence;
    }

    public List<String> getParticipants() {
        return participants;
    }

    public Instant getFrom() {
        return from;
    }

    /** Exclusive. */
    public Instant getTo() {
        return to;
    }

    /** Of the request. */
    public int getPriority() {
        return priority;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
