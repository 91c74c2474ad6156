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
 */
public record OutboxMessage(
        String workspace,
        long sequence,
        long position,
        String destination,
        String type,
        @JsonRawValue String message,
        long attempts,
        Instant nextAttempt) {
    /** When a message is due that nobody tries any more. */
    public static final Instant GIVEN_UP = Instant.parse("9999-01-01T00:00:00Z");

    /** The same for every attempt, and for every process. */
    public String id() {
        return "%s/%d/%d".formatted(workspace, sequence, position);
    }
}
