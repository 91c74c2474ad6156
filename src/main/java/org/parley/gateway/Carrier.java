package org.parley.gateway;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.parley.journal.OutboxMessage;

/** Takes messages of a kind to where they belong. */
interface Carrier {
    /** How long a message may be under way. */
    Duration patience(OutboxMessage message);

    /** Completes when the message has arrived; fails if it has not. */
    CompletionStage<Void> carry(OutboxMessage message);
}
