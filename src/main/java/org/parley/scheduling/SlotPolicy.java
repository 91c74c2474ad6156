package org.parley.scheduling;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * What takes a slot from others, and which slots an answer settles.
 *
 * @param holdMargin how much higher the priority of a request is that takes time which is only held; with 5 none does
 * @param acceptance slots that an acceptance settles
 * @param refusal    slots that a refusal settles
 */
public record SlotPolicy(@Range(from = 1, to = 5) int holdMargin, Reach acceptance, Reach refusal) implements Policy {
    /** The very slot that was asked about, or also shorter ones within it. */
    public enum Reach {
        @JsonProperty("same")
        SAME,
        @JsonProperty("within")
        WITHIN
    }

    /** True if a request of that priority has to mind the booking. */
    boolean blocks(Booking booking, int priority) {
        return booking.isConfirmed() || priority < booking.getPriority() + holdMargin;
    }

    /** True if the answer is about the slot. */
    boolean settles(Response response, Slot slot) {
        Reach reach = response.accepted() ? acceptance : refusal;
        return response.slots().stream()
                .anyMatch(asked -> reach == Reach.WITHIN
                        ? !asked.from().isAfter(slot.from()) && !slot.to().isAfter(asked.to())
                        : asked.from().equals(slot.from()) && asked.to().equals(slot.to()));
    }
}
