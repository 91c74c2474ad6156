package org.parley.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.project.BudgetExceeded;
import org.parley.project.Project;
import org.parley.project.ProjectNames;
import org.parley.project.ProjectReader;
import org.parley.project.RunProject;
import org.parley.project.SubmitProject;

/** A rule file may add a kind of budget, and something that becomes of exceeded ones. */
class OwnBudgetTest {
    private static final String RULES = """
            package rules.project;

            import java.math.BigDecimal;
            import java.util.Map;
            import org.parley.project.*;

            rule "A completed task uses up a result"
            when
                exists Budget()
                $done : TaskCompleted()
            then
                insert(new Expense($done.projectId(), $done.agentId(), Map.of("results", BigDecimal.ONE), $done.at()));
            end

            rule "A project that has used up its results is over"
            when
                $exceeded : BudgetExceeded(action == "be_content")
            then
                insert(new DirectProject($exceeded.projectId(), new Directive("stop"), "enough", null, null));
            end
            """;

    @Test
    void a_budget_of_results_ends_a_project_that_has_enough_of_them() throws RulesRejected {
        Map<String, String> files = new TreeMap<>(RuleBases.shipped().source().files());
        files.put("project/results.drl", RULES);
        files.computeIfPresent(
                "project/budgets.yaml",
                (path, text) ->
                        text.replace("kinds: [", "kinds: [results, ").replace("actions: [", "actions: [be_content, "));
        RuleBase base = new RuleCompiler(Domains.TYPES, Domains.loader()).compile(new RuleSet(files), null);
        try (PlannedRun run = new PlannedRun(base, facts -> {})) {
            run.carryOut(SubmitProject.of(ProjectReader.parse("""
                    {"project_id": "p", "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                     "agents": [{"agent_id": "a", "max_concurrent": 1}],
                     "budgets": [{"kind": "results", "limit": 1, "on_exceeded": "be_content"}],
                     "tasks": [{"task_id": "x", "description": "Do it", "estimated_hours": 1},
                               {"task_id": "y", "description": "Do it", "estimated_hours": 1},
                               {"task_id": "z", "description": "Do it", "estimated_hours": 1}]}
                    """), ProjectNames.of(base.policies())));
            run.carryOut(new RunProject("p", null, null, null, false, null, null));
            run.letTimePass();

            assertThat(run.decisions(BudgetExceeded.class))
                    .singleElement()
                    .satisfies(exceeded -> assertThat(exceeded.spent()).isEqualByComparingTo("2"));
            assertThat(run.facts().find(Project.class, "p").orElseThrow().getState())
                    .isEqualTo(Project.State.CANCELLED);
        }
    }
}
