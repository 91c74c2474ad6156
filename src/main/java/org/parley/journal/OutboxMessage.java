package org.parley.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * A decision on its way to somebody outside.
 *
 * @param sequence    the entry that decided it
 * @param position    index of the decision in the entry
 * @param destination URL
 * @param type        simple name of the decision
 * @param message     the decision as JSON
 * @param attempts    how often it was sent
 * @param reason      why the last attempt failed; null if none has
 */
public record OutboxMessage(
        String workspace,
        long sequence,
        long position,
        String destination,
        String type,
        @JsonRawValue String message,
        long attempts,
        Instant nextAttempt,
        String reason) {
    /** When a message is due that nobody tries any more. */
    public static final Instant GIVEN_UP = Instant.parse("9999-01-01T00:00:00Z");

    /** Where a message stands in the outbox of its workspace, the oldest first. */
    public record Place(long sequence, long position) implements Comparable<Place> {
        /** Before all. */
        public static final Place BEGIN = new Place(0, 0);

        @Override
        public int compareTo(Place other) {
            return sequence != other.sequence
                    ? Long.compare(sequence, other.sequence)
                    : Long.compare(position, other.position);
        }
    }

    public Place place() {
        return new Place(sequence, position);
    }

    /** The same for every attempt, and for every process. */
    public String id() {
        return "%s/%d/%d".formatted(workspace, sequence, position);
    }
}
