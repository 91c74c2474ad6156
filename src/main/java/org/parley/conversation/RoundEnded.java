package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * A message has been answered as far as it will be.
 *
 * @param message number of the message
 * @param asked   how many turns were granted for it
 * @param passes  how many of them were passed
 * @param answers numbers of the messages that answer it, what counts most first: by priority of the role, then confidence
 */
public record RoundEnded(
        String conversationId,
        int message,
        int replies,
        int asked,
        int passes,
        List<Integer> answers,
        String reason,
        Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId);
    }
}
