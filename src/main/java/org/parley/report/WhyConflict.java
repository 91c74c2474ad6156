package org.parley.report;

import java.util.List;
import org.parley.conflict.Conflict;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.History;

/**
 * Why she has it and he has not: what was decided about a conflict, step by step, and what became of each party.
 *
 * @param parties   who won and who lost
 * @param decisions all that were made about it, in order
 */
public record WhyConflict(
        String conflict,
        Conflict.Kind kind,
        String subject,
        Conflict.State state,
        List<String> grounds,
        List<Answer> parties,
        List<DecisionBasis> decisions) {
    /**
     * One party.
     *
     * @param agentId of the agent or, in a conflict about the time of one agent, the key of its task
     * @param outcome {@code won}, {@code lost}, {@code agreed} if nobody lost, {@code open} or {@code escalated}
     * @param reason  what was decided, in one sentence; what speaks against each other while nothing is
     */
    public record Answer(String agentId, String outcome, String reason) {}

    public static WhyConflict of(Chronicle chronicle, Conflict conflict) {
        return new WhyConflict(
                conflict.getConflictId(),
                conflict.getKind(),
                conflict.getSubject(),
                conflict.getState(),
                conflict.getGrounds(),
                conflict.getParties().stream()
                        .map(party -> new Answer(party, outcome(conflict, party), reason(conflict)))
                        .toList(),
                History.decisions(chronicle, conflict.getConflictId())
                        .map(decided -> DecisionBasis.of(chronicle, decided))
                        .toList());
    }

    /** The same, about one party. */
    public WhyConflict about(String agentId) {
        return new WhyConflict(
                conflict,
                kind,
                subject,
                state,
                grounds,
                parties.stream()
                        .filter(party -> party.agentId().equals(agentId))
                        .toList(),
                decisions);
    }

    private static String outcome(Conflict conflict, String party) {
        return switch (conflict.getState()) {
            case OPEN -> "open";
            case ESCALATED -> "escalated";
            case RESOLVED ->
                party.equals(conflict.getWinner())
                        ? "won"
                        : conflict.getLosers().contains(party) ? "lost" : "agreed";
        };
    }

    private static String reason(Conflict conflict) {
        return conflict.getOutcome() == null ? String.join("; ", conflict.getGrounds()) : conflict.getOutcome();
    }
}
