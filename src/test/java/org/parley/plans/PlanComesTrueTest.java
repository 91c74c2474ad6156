package org.parley.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Chance;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.Seeds;
import org.parley.agent.PauseAgent;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCompiler;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RulesRejected;
import org.parley.project.PlanMade;
import org.parley.project.Project;
import org.parley.project.ProjectReader;
import org.parley.project.ReserveAgent;
import org.parley.project.RunProject;
import org.parley.project.SubmitProject;
import org.parley.project.Task;

/**
 * Where nothing fails and nothing is added, a project takes as long as its plan says. A few projects in each build; {@code
 * -Dparley.sequences=1000} for a thousand.
 */
class PlanComesTrueTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RuleBase WITHOUT_R1 = edited(
            "project/score.drl", "!agent.isBarredFrom(", "!agent.getAgentId().equals(\"r1\") && !agent.isBarredFrom(");

    @Seeds
    void a_random_project_takes_as_long_as_its_plan_says(int seed) {
        Chance chance = new Chance(seed);
        ObjectNode file = project(chance);
        List<Command> before = new ArrayList<>();
        file.path("agents").forEach(agent -> {
            String id = agent.path("agent_id").textValue();
            switch (chance.below(8)) {
                case 0 -> before.add(new PauseAgent(id, "ill"));
                case 1 -> before.add(new ReserveAgent("other", id));
                case 2 -> before.add(new ReserveAgent("p", id));
                default -> {}
            }
        });
        Integer varied = chance.below(4) == 0 ? Integer.valueOf(seed) : null;
        assertComesTrue(file, before, varied);
    }

    @Test
    void a_paused_agent_is_not_reckoned_with() {
        assertThat(assertComesTrue(
                        read("""
                        {"project_id": "p", "assignment_strategy": "critical_path",
                         "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                         "agents": [{"agent_id": "x", "skill_levels": {"a": 5}, "max_concurrent": 1},
                                    {"agent_id": "y", "skill_levels": {"a": 5, "b": 5}, "max_concurrent": 1}],
                         "tasks": %s}
                        """.formatted(fourTasks("\"required_skills\": {\"a\": 1}"))),
                        List.of(new PauseAgent("y", "ill")),
                        null))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "compressed, continuous, 4",
        "compressed, business_hours, 4",
        "same_day, continuous, 4",
        "distributed, business_hours, 4"
    })
    void tasks_that_need_one_resource_are_planned_one_after_another(String mode, String calendar, double hours) {
        assertThat(assertComesTrue(
                        read("""
                        {"project_id": "p", "assignment_strategy": "critical_path",
                         "scheduling": {"mode": "%s", "start_date": "2024-01-15T09:00:00", "calendar": "%s"},
                         "agents": [{"agent_id": "a"}, {"agent_id": "b"}, {"agent_id": "c"}, {"agent_id": "d"}],
                         "tasks": %s}
                        """.formatted(mode, calendar, fourTasks("\"required_resources\": [\"lab\"]"))),
                        List.of(),
                        null))
                .isEqualTo(hours);
    }

    @Test
    void who_is_able_is_asked_of_the_rules() {
        ObjectNode file = project(new Chance(1));
        ArrayNode agents = file.putArray("agents");
        for (String id : List.of("r1", "r2")) {
            agents.addObject().put("agent_id", id).put("max_concurrent", 1);
        }
        file.set("tasks", read(fourTasks("\"priority\": 3")));
        file.set("scheduling", read("{\"mode\": \"compressed\", \"start_date\": \"2024-01-15T09:00:00\"}"));

        assertThat(assertComesTrue(file, List.of(), null)).isEqualTo(2);
        assertThat(assertComesTrue(WITHOUT_R1, file, List.of(), null)).isEqualTo(4);
    }

    private static String fourTasks(String more) {
        return IntStream.range(0, 4)
                .mapToObj(i -> "{\"task_id\": \"t%d\", \"description\": \"Do it\", \"estimated_hours\": 1, %s}"
                        .formatted(i, more))
                .toList()
                .toString();
    }

    /** Runs it, and answers the hours that it took. */
    private static double assertComesTrue(JsonNode file, List<Command> before, Integer seed) {
        return assertComesTrue(RuleBases.shipped(), file, before, seed);
    }

    private static double assertComesTrue(RuleBase base, JsonNode file, List<Command> before, Integer seed) {
        try (PlannedRun run = new PlannedRun(base, facts -> {})) {
            run.carryOut(SubmitProject.of(read("""
                    {"project_id": "other", "scheduling": {"start_date": "2024-01-15T09:00:00"}, "agents": [], "tasks": []}
                    """)));
            run.carryOut(SubmitProject.of(file));
            before.forEach(run::carryOut);
            run.carryOut(new RunProject("p", null, null, null, false, seed, null));
            run.letTimePass();
            Project project = run.facts().find(Project.class, "p").orElseThrow();
            Instant end = run.facts()
                    .all(Task.class, "p/")
                    .map(Task::getFinishedAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(project.getStartedAt());
            double hours = Duration.between(project.getStartedAt(), end).toMillis() / 3_600_000.0;

            assertThat(project.getState()).isIn(Project.State.COMPLETED, Project.State.STALLED);
            assertThat(run.decisions(PlanMade.class))
                    .singleElement()
                    .satisfies(plan -> assertThat(plan.hours())
                            .as(file + " after " + before)
                            .isEqualTo(hours));
            return hours;
        }
    }

    private static ObjectNode project(Chance chance) {
        ObjectNode file = JSON.createObjectNode().put("project_id", "p").put("assignment_strategy", "critical_path");
        ObjectNode scheduling = file.putObject("scheduling")
                .put("mode", chance.oneOf(List.of("compressed", "same_day", "distributed")))
                .put(
                        "start_date",
                        chance.oneOf(List.of("2024-01-15T09:00:00", "2024-01-19T16:20:00", "2024-03-30T08:00:00")))
                .put("zone", chance.oneOf(List.of("UTC", "Europe/Zurich")))
                .put("auto_adjust_dates", chance.below(4) > 0);
        if (chance.below(3) > 0) {
            scheduling.put("calendar", chance.oneOf(List.of("business_hours", "continuous")));
        }
        ArrayNode agents = file.putArray("agents");
        for (int i = 1 + chance.below(4); i > 0; i--) {
            ObjectNode skills = agents.addObject()
                    .put("agent_id", "r" + i)
                    .put("max_concurrent", 1 + chance.below(2))
                    .putObject("skill_levels");
            List.of("a", "b", "c").forEach(skill -> {
                if (chance.below(3) > 0) {
                    skills.put(skill, 1 + chance.below(9));
                }
            });
        }
        ArrayNode tasks = file.putArray("tasks");
        int size = 3 + chance.below(10);
        for (int i = 0; i < size; i++) {
            ObjectNode task = task(tasks.addObject(), "t" + i, i, chance);
            if (chance.below(8) == 0) {
                ArrayNode subtasks = task.putArray("subtasks");
                IntStream.range(0, 1 + chance.below(3))
                        .forEach(part -> task(
                                subtasks.addObject(),
                                "%s_%d".formatted(task.path("task_id").textValue(), part),
                                0,
                                chance));
            }
        }
        return file;
    }

    private static ObjectNode task(ObjectNode task, String id, int earlier, Chance chance) {
        task.put("task_id", id).put("description", "Do it").put("priority", 1 + chance.below(5));
        task.put("estimated_hours", chance.oneOf(List.of(0.0, 0.25, 1.0, 1.0, 2.0, 3.3, 5.0, 7.5, 12.0)));
        ObjectNode required = task.putObject("required_skills");
        if (chance.below(3) > 0) {
            required.put(chance.oneOf(List.of("a", "b", "c")), 1 + chance.below(6));
        }
        ArrayNode needs = task.putArray("dependencies");
        if (earlier > 0 && chance.below(2) == 0) {
            needs.add("t" + chance.below(earlier));
        }
        if (chance.below(3) == 0) {
            ArrayNode resources = task.putArray("required_resources");
            List.of("lab", "rig").forEach(resource -> {
                if (chance.below(2) == 0) {
                    resources.add(resource);
                }
            });
        }
        if (chance.below(5) == 0) {
            task.put(
                    "scheduled_date",
                    chance.oneOf(List.of("2024-01-16T10:00:00", "2024-01-22T15:30:00", "2024-04-02T07:00:00")));
        }
        return task;
    }

    private static RuleBase edited(String path, String text, String instead) {
        Map<String, String> files = new TreeMap<>(RuleBases.shipped().source().files());
        files.computeIfPresent(path, (same, rules) -> rules.replace(text, instead));
        try {
            return new RuleCompiler(Domains.TYPES, Domains.loader()).compile(new RuleSet(files), null);
        } catch (RulesRejected e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static JsonNode read(String text) {
        return ProjectReader.parse(text);
    }
}
