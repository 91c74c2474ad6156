package org.parley.contract;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.Levels;

/**
 * Somebody has work to be done, and asks who would do it.
 *
 * @param complexity 0 or more
 * @param bidders whom it goes to; empty for those who have the skills
 * @param byRule true if agents without an endpoint bid by rule
 * @param rounds null for the policy's
 * @param bidSeconds null for the policy's
 * @param resultSeconds null for the policy's
 */
public record CallForProposals(
        String contractId,
        String initiator,
        String task,
        Levels requiredSkills,
        double complexity,
        List<String> bidders,
        boolean byRule,
        Integer rounds,
        Integer bidSeconds,
        Integer resultSeconds,
        Instant at)
        implements Dated {
    @Override
    public CallForProposals at(Instant moment) {
        return new CallForProposals(
                contractId,
                initiator,
                task,
                requiredSkills,
                complexity,
                bidders,
                byRule,
                rounds,
                bidSeconds,
                resultSeconds,
                moment);
    }

    public CallForProposals {
        requiredSkills = requiredSkills == null ? Levels.NONE : requiredSkills;
        bidders = bidders == null ? List.of() : bidders;
    }
}
