package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Chance;
import org.parley.Full;
import org.parley.RuleBases;
import org.parley.Seeds;
import org.parley.SessionRun;
import org.parley.ShuffledRules;
import org.parley.conflict.Lease;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.RuleBase;

/** Control is by facts: the order in which rules stand in their files, and files in their folder, decides nothing. */
class RuleOrderTest {
    private static final int STEPS = 40;

    static LongStream orders() {
        return LongStream.rangeClosed(1, Full.times(2, 20));
    }

    @ParameterizedTest
    @MethodSource("orders")
    @Tag("sampled")
    void rules_in_another_order_decide_the_same(long seed) throws IOException {
        RuleBase shuffled = ShuffledRules.of(seed);

        for (String project : List.of("healthcare_blockchain_compressed", "healthcare_blockchain_project")) {
            String file = Files.readString(Path.of("projects", project + ".json"));
            assertThat(outcome(shuffled, file)).isEqualTo(outcome(RuleBases.shipped(), file));
        }
        String crowded = crowded();
        assertThat(outcome(shuffled, crowded)).isEqualTo(outcome(RuleBases.shipped(), crowded));
    }

    @Seeds
    void whatever_happens_to_a_team_rules_in_another_order_decide_the_same(int seed) {
        try (SessionRun run = new SessionRun();
                SessionRun other = new SessionRun(ShuffledRules.ONE)) {
            Chance chance = new Chance(seed);
            TeamEvents events = new TeamEvents(chance);
            List.of(0, 1, 2).forEach(number -> carryOut(events.submit(number), run, other));
            List.of(0, 1, 2).forEach(number -> carryOut(events.register(number), run, other));
            for (int step = 0; step < STEPS; step++) {
                other.nextMoment();
                carryOut(events.next(run.nextMoment()), run, other);
                if (chance.below(2) == 0) {
                    run.letTimePass();
                    other.letTimePass();
                    assertAgree("time passing", run, other);
                }
            }
        }
    }

    @Seeds
    void whatever_happens_to_a_team_a_restart_changes_nothing(int seed) {
        SessionRun.assertThatRestartsDecideNothing(seed, run -> {
            Chance chance = new Chance(seed);
            TeamEvents events = new TeamEvents(chance);
            List.of(0, 1, 2).forEach(number -> run.carryOut(events.submit(number)));
            List.of(0, 1, 2).forEach(number -> run.carryOut(events.register(number)));
            for (int step = 0; step < STEPS; step++) {
                run.carryOut(events.next(run.nextMoment()));
                if (chance.below(2) == 0) {
                    run.letTimePass();
                }
            }
        });
    }

    private static void assertAgree(String after, SessionRun run, SessionRun other) {
        assertThat(whoHasWhat(other)).as("who has what after %s", after).isEqualTo(whoHasWhat(run));
    }

    /** Who does each task, and has each resource. */
    private static Map<String, String> whoHasWhat(SessionRun run) {
        Map<String, String> who = new TreeMap<>();
        run.all(Task.class).stream()
                .filter(task -> task.getAgentId() != null)
                .forEach(task -> who.put(task.getId(), task.getAgentId() + " from " + task.getStartedAt()));
        run.all(Lease.class).forEach(lease -> who.put(lease.getResourceId(), lease.getAgentId()));
        return who;
    }

    private static void carryOut(Command command, SessionRun run, SessionRun other) {
        run.carryOut(command);
        other.carryOut(command);
        assertAgree(command.toString(), run, other);
    }

    private static Map<String, String> outcome(RuleBase base, String file) {
        try (ProjectRun run = ProjectRun.under(base, file).toTheEnd()) {
            Map<String, String> outcome = new TreeMap<>();
            run.facts()
                    .all(Task.class, "")
                    .forEach(task -> outcome.put(
                            task.key(),
                            "%s by %s from %s to %s"
                                    .formatted(
                                            task.getState(),
                                            task.getAgentId(),
                                            task.getStartedAt(),
                                            task.getFinishedAt())));
            outcome.put(
                    "project", run.project().getState() + " at " + run.project().getEndedAt());
            return outcome;
        }
    }

    /** More tasks than three agents can take at a time, of several skills, priorities and lengths. */
    private static String crowded() {
        List<String> tasks = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            tasks.add("""
                    {"task_id":"t%d","description":"t%d","estimated_hours":%d,"priority":%d,
                     "required_skills":{"s%d":%d},"dependencies":[%s]}""".formatted(
                            index,
                            index,
                            1 + index % 4,
                            1 + index * 7 % 5,
                            index % 3,
                            3 + index % 5,
                            index >= 20 ? "\"t" + (index - 20) + "\"" : ""));
        }
        return """
                {"project_id":"crowded","scheduling":{"mode":"compressed","start_date":"2024-01-15T09:00:00"},
                 "agents":[
                   {"agent_id":"ann","skill_levels":{"s0":9,"s1":5}},
                   {"agent_id":"ben","skill_levels":{"s1":8,"s2":6}},
                   {"agent_id":"cem","skill_levels":{"s2":9,"s0":5},"max_concurrent":2}],
                 "tasks":[%s]}""".formatted(String.join(",", tasks));
    }
}
