package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parley.RestartedProcess;

/** A live project goes on though the process was away for longer than any agent was given. */
class LiveProjectRecoveryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @RegisterExtension
    final RestartedProcess process = new RestartedProcess(NOW);

    @Test
    void a_task_that_was_not_taken_up_goes_to_another_agent_who_gets_all_the_time_there_is() throws Exception {
        process.submit(SubmitProject.of(ProjectReader.parse("""
                {"project_id": "p", "live": true, "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "ann", "polls": true, "skill_levels": {"writing": 9}},
                            {"agent_id": "bob", "polls": true, "skill_levels": {"writing": 5}}],
                 "tasks": [{"task_id": "a", "description": "Write", "estimated_hours": 1, "required_skills": {"writing": 4}}]}""")));
        process.submit(new RunProject("p", null));
        Attempt first = attempt(1);
        assertThat(first.getAgentId()).isEqualTo("ann");
        assertThat(first.getUntil()).isEqualTo(NOW.plusSeconds(600));

        Instant later = NOW.plus(Duration.ofHours(5));
        process.restartAt(later);

        Attempt second = attempt(2);
        assertThat(second.getAgentId()).isEqualTo("bob");
        assertThat(second.getHandedOutAt()).isEqualTo(later);
        assertThat(second.getUntil()).isEqualTo(later.plusSeconds(600));
        assertThat(attempt(1).getOutcome()).isEqualTo(Attempt.Outcome.LOST);

        process.submit(new StartTask("p/a", "bob", 2, null));
        process.submit(new CompleteTask("p/a", "bob"));
        assertThat(process.fact(Project.class, "p").getState()).isEqualTo(Project.State.COMPLETED);
    }

    private Attempt attempt(int number) {
        String key = Attempt.keyOf("p/a", number);
        process.until(() -> process.workspace().facts().find(Attempt.class, key).isPresent());
        return process.fact(Attempt.class, key);
    }
}
