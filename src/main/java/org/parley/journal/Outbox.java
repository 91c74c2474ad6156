package org.parley.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.journal.OutboxMessage.Place;

/** What has to reach the outside and has not yet. A message comes in with the commit of the entry that decided it. */
public interface Outbox {
    /** Those whose time has come, the oldest first. */
    List<OutboxMessage> due(Instant now, int limit);

    /** What waits in a workspace, the oldest first, from behind a place on. */
    List<OutboxMessage> waiting(String workspace, Place after, int limit);

    /**
     * Takes a message for one more attempt.
     *
     * @param until when it is due again, if nothing is heard of the attempt
     * @return false if another process has taken it
     */
    boolean claim(OutboxMessage message, Instant until);

    /** One that has not been delivered. */
    Optional<OutboxMessage> find(String workspace, Place place);

    /**
     * Lets a message be tried from the beginning, at once, as often as a new one; also one that was given up.
     *
     * @return false if it is not there any more
     */
    boolean retry(OutboxMessage message);

    /**
     * Takes a message out that is not to be delivered.
     *
     * @return false if it is not there any more
     */
    boolean discard(OutboxMessage message);

    /** Calls back when something new is in it. */
    void onMessage(Runnable listener);

    /** It has arrived. */
    void delivered(OutboxMessage message);

    /**
     * It has not arrived.
     *
     * @param until  when it is due again
     * @param reason why it has not arrived, for people
     */
    void postpone(OutboxMessage message, Instant until, String reason);
}
