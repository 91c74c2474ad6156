package org.parley.scheduling;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/** A slot about which those are asked who answer for themselves. */
public class Round implements Fact {
    private String negotiationId;
    private int number;
    private List<Slot> slots;
    private List<String> asked;
    private Instant openedAt;
    private Instant closesAt;
    private boolean open;

    protected Round() {}

    public Round(AvailabilityRequested requested) {
        this.negotiationId = requested.negotiationId();
        this.number = requested.round();
        this.slots = requested.slots();
        this.asked = requested.asked();
        this.openedAt = requested.at();
        this.closesAt = requested.closesAt();
        this.open = true;
    }

    @Override
    public String key() {
        return key(negotiationId, number);
    }

    static String key(String negotiationId, int number) {
        return negotiationId + "/" + number;
    }

    public String getId() {
        return key();
    }

    public String getNegotiationId() {
        return negotiationId;
    }

    public int getNumber() {
        return number;
    }

    /** One, or for a series that of each occurrence. */
    public List<Slot> getSlots() {
        return slots;
    }

    /** The first of them. */
    public Slot getSlot() {
        return slots.get(0);
    }

    /** Whose answers it waits for. */
    public List<String> getAsked() {
        return asked;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Instant getClosesAt() {
        return closesAt;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
