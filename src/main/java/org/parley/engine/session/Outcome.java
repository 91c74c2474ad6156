package org.parley.engine.session;

import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Decision;
import org.parley.journal.Firing;

/**
 * What came of a command in a session.
 *
 * @param deadlines whether each of the deadlines is open that changed
 * @param clocks    whether each of the clocks is real that changed
 */
public record Outcome(
        List<Firing> firings,
        List<Answer.RuleDecision> decided,
        Map<Deadline, Boolean> deadlines,
        Map<String, Boolean> clocks) {
    /** Just the decisions. */
    public List<Decision> decisions() {
        return decided.stream().map(Answer.RuleDecision::decision).toList();
    }
}
