package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Somebody was named to speak next who may not.
 *
 * @param by          who named it
 * @param named       whom
 * @param reason      why not
 * @param corrections how often that has happened in answering the message
 */
public record NamingCorrected(
        String conversationId, int message, String by, String named, String reason, int corrections, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(conversationId, by);
    }
}
