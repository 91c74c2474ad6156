package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.OneOf;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * When a project's owner is asked, and by whom a question is answered (spec/projects.md, Execution modes and
 * Interrupts).
 *
 * @param scope               the projects that go by it
 * @param checkpointsIn       execution modes that have checkpoints
 * @param triggersIn          execution modes in which the triggers of the file raise interrupts
 * @param checkpointFrequency for projects and runs that do not name one
 * @param approvers           who may answer; anybody if nobody is named
 * @param approvals           how many of them have to answer the same
 * @param expiresAfter        hours on the system's clock that an answer is waited for; 0 to wait for ever
 * @param onExpiry            what is done then
 * @param lowestPriority      that a task can be given
 * @param highestPriority     that a task can be given
 */
public record OversightPolicy(
        @JacksonInject Scope scope,
        List<String> checkpointsIn,
        List<String> triggersIn,
        String checkpointFrequency,
        List<String> approvers,
        @Range(from = 1, unit = "answers") int approvals,
        @Range(unit = "hours") double expiresAfter,
        @OneOf({"resume", "stop"}) String onExpiry,
        @Range(from = 1, to = 5) int lowestPriority,
        @Range(from = 1, to = 5) int highestPriority)
        implements ScopedPolicy {
    public OversightPolicy {
        if (!approvers.isEmpty() && approvals > approvers.size()) {
            throw new IllegalArgumentException(
                    "there are fewer approvers (%d) than approvals (%d)".formatted(approvers.size(), approvals));
        }
    }

    /** When a question that is put then is waited with no longer; null for never. */
    public Instant expiry(Instant raised) {
        return raised == null || expiresAfter == 0
                ? null
                : raised.plus(Duration.ofMillis(
                        Math.round(expiresAfter * Duration.ofHours(1).toMillis())));
    }
}
