package org.parley.report;

import java.time.Instant;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History.Decided;
import org.parley.journal.DecisionFilter;
import org.parley.journal.JournalEntry;
import org.parley.meeting.ProtocolViolation;

/**
 * What was refused in a meeting.
 *
 * @param sequence the command's place in the journal
 * @param agentId  who tried it
 * @param act      what was tried
 * @param missing  what it would have taken
 * @param rule     that refused it
 */
public record ViolationView(
        long sequence, Instant at, String agentId, String act, String missing, String rule, String rulesVersion) {
    /** The decisions that are violations in a meeting. */
    public static DecisionFilter filter(String meetingId) {
        return new DecisionFilter(meetingId, null, ProtocolViolation.class.getSimpleName());
    }

    /** One of them. */
    public static ViolationView of(JournalEntry entry, Decided decided) {
        return of(
                FactCodec.read(decided.decision().json(), ProtocolViolation.class),
                decided.rule(),
                entry.sequence(),
                entry.rulesVersion());
    }

    private static ViolationView of(ProtocolViolation violation, String rule, long sequence, String version) {
        return new ViolationView(
                sequence, violation.at(), violation.agentId(), violation.act(), violation.missing(), rule, version);
    }
}
