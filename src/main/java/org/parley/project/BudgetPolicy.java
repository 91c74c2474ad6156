package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * What becomes of exceeded budgets, and what simulated work costs.
 *
 * @param scope           the projects that go by it
 * @param kinds           what rules count
 * @param actions         what may become of an exceeded budget: those that have rules
 * @param ofAgents        those of them that are for budgets of an agent
 * @param onExceeded      for budgets that do not say
 * @param simulatedTokens what an hour of a simulated agent uses up
 * @param simulatedMoney  the same in money
 * @param simulatedCalls  the same in calls
 */
public record BudgetPolicy(
        @JacksonInject Scope scope,
        List<String> kinds,
        List<String> actions,
        List<String> ofAgents,
        String onExceeded,
        @Range(unit = "tokens an hour") double simulatedTokens,
        @Range(unit = "money an hour") double simulatedMoney,
        @Range(unit = "calls an hour") double simulatedCalls)
        implements ScopedPolicy {
    private static final int DIGITS = 6;

    /** Of so many hours of a simulated agent. */
    Usage usage(double hours) {
        return new Usage(
                Math.round(hours * simulatedTokens),
                BigDecimal.valueOf(hours * simulatedMoney).setScale(DIGITS, RoundingMode.HALF_UP),
                Math.round(hours * simulatedCalls));
    }
}
