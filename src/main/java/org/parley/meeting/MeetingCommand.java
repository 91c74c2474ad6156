package org.parley.meeting;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** What somebody wants to do in a meeting. */
public interface MeetingCommand extends Dated {
    String meetingId();

    /** Who wants it; null for the rules themselves. */
    String agentId();

    /** What it is called in the permissions of a protocol. */
    String act();

    @Override
    MeetingCommand at(Instant moment);
}
