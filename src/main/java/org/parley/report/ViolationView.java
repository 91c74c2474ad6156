package org.parley.report;

import java.time.Instant;
import java.util.List;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.journal.DecisionFilter;
import org.parley.journal.Journal;
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
    /** At most so many of a meeting, from an entry of the journal on. */
    public static List<ViolationView> of(Journal journal, String workspace, String meetingId, long from, int limit) {
        DecisionFilter filter = new DecisionFilter(meetingId, null, ProtocolViolation.class.getSimpleName());
        return journal.decided(workspace, filter, from, limit).stream()
                .flatMap(entry -> History.decisionsOf(entry).stream()
                        .filter(each -> filter.passes(each.rule(), each.decision()))
                        .map(each -> of(
                                FactCodec.read(each.decision().json(), ProtocolViolation.class),
                                each.rule(),
                                entry.sequence(),
                                entry.rulesVersion())))
                .toList();
    }

    private static ViolationView of(ProtocolViolation violation, String rule, long sequence, String version) {
        return new ViolationView(
                sequence, violation.at(), violation.agentId(), violation.act(), violation.missing(), rule, version);
    }
}
