package org.parley.scheduling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;

/** A request for a time, and how far the search for it has come. */
public class Negotiation implements Fact, Indexed {
    /** What a request that names nobody goes by: it concerns everybody. */
    public static final String EVERYBODY = "*";

    private String negotiationId;
    private MeetingRequest request;
    private Instant requestedAt;
    private State state;
    private Instant since;
    private Impediment code;
    private Quorum quorum;
    private int round;
    private List<Occurrence> occurrences = List.of();
    private List<Slot> exceptions = List.of();
    private List<SkippedStart> skipped;
    private String reason;

    /** What a negotiation may be in. */
    public enum State {
        /** Its turn comes before the present command is answered. */
        SEARCHING,
        /** A round is open. */
        ASKING,
        /** No slot is possible now; it is taken up again when that may have changed. */
        WAITING,
        /** A slot was found; it is kept free until it is confirmed, or for so long. */
        HELD,
        CONFIRMED,
        /** Nobody confirmed the slot in time. */
        EXPIRED,
        CANCELLED;

        /** True if it may still come to a slot, or has one. */
        public boolean isOpen() {
            return this != EXPIRED && this != CANCELLED;
        }

        /** True if it keeps a slot from others. */
        public boolean isBooked() {
            return this == HELD || this == CONFIRMED;
        }
    }

    /** Why it waits. */
    public enum Impediment {
        UNSATISFIABLE_QUORUM,
        NO_COMMON_SLOT
    }

    protected Negotiation() {}

    /** @param request with nothing left to the policy */
    public Negotiation(String negotiationId, MeetingRequest request, Instant requestedAt) {
        this.negotiationId = negotiationId;
        this.request = request;
        this.requestedAt = requestedAt;
        this.state = State.SEARCHING;
        this.since = requestedAt;
    }

    @Override
    public String key() {
        return negotiationId;
    }

    @Override
    public Collection<String> names() {
        return request.named().isEmpty() ? List.of(EVERYBODY) : request.named();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Negotiation negotiation && negotiationId.equals(negotiation.negotiationId);
    }

    @Override
    public int hashCode() {
        return negotiationId.hashCode();
    }

    /** True if it waits for something that may have come with the time. */
    public boolean couldUse(FreedTime freed) {
        return code == Impediment.UNSATISFIABLE_QUORUM
                ? freed.registered()
                : !request.isApartFrom(freed.from(), freed.to());
    }

    public String getNegotiationId() {
        return negotiationId;
    }

    public MeetingRequest getRequest() {
        return request;
    }

    public Instant getRequestedAt() {
        return requestedAt;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** When it came into its state. */
    public Instant getSince() {
        return since;
    }

    public void setSince(Instant since) {
        this.since = since;
    }

    /** Null unless it waits. */
    public Impediment getCode() {
        return code;
    }

    public void setCode(Impediment code) {
        this.code = code;
    }

    /** Null unless too few take part. */
    public Quorum getQuorum() {
        return quorum;
    }

    public void setQuorum(Quorum quorum) {
        this.quorum = quorum;
    }

    /** The last round; 0 before the first one. */
    public int getRound() {
        return round;
    }

    public void setRound(int round) {
        this.round = round;
    }

    /** The slot that is held or confirmed, of a series that of each occurrence. */
    public List<Occurrence> getOccurrences() {
        return occurrences;
    }

    public void setOccurrences(List<Occurrence> occurrences) {
        this.occurrences = occurrences;
    }

    /** Occurrences of the series at which the slot is not possible. */
    public List<Slot> getExceptions() {
        return exceptions;
    }

    public void setExceptions(List<Slot> exceptions) {
        this.exceptions = exceptions;
    }

    /** Occurrences of the series that do not exist, and are no part of its count; null if there are none. */
    public List<SkippedStart> getSkipped() {
        return skipped;
    }

    public void setSkipped(List<SkippedStart> skipped) {
        this.skipped = skipped;
    }

    /** What it waits for, or why it ended; null if there is nothing to say. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
