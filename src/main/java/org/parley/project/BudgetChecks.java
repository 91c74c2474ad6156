package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks the budgets of a file: whose they are, and that each is there once. */
final class BudgetChecks {
    private BudgetChecks() {}

    static void check(JsonNode budgets, Roster roster, Mistakes mistakes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < budgets.size(); i++) {
            JsonNode budget = budgets.path(i);
            String pointer = "/budgets/" + i;
            JsonNode agent = budget.path("agent_id");
            if (agent.isTextual()) {
                roster.checkId(agent.textValue(), pointer + "/agent_id", mistakes);
            }
            if (budget.path("kind").isTextual() && !seen.add(budget.path("kind").textValue() + "@" + agent.asText())) {
                mistakes.value(pointer + "/kind", "there is already a budget of this kind");
            }
        }
    }
}
