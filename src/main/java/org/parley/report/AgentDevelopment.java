package org.parley.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.agent.Agent;
import org.parley.engine.fact.Levels;
import org.parley.project.Task;

/**
 * What an agent did in a project, and what it can do now.
 *
 * @param tasksCompleted   tasks it completed, meetings it led among them
 * @param meetingsAttended completed meetings it took part in
 * @param utilisation      hours it was engaged ÷ (makespan × its capacity), 0 to 1
 */
public record AgentDevelopment(Levels finalSkills, int tasksCompleted, int meetingsAttended, double utilisation) {
    /** By agent, for those who are named in the project file or did something in it. */
    static Map<String, AgentDevelopment> of(ProjectView view, List<Task> tasks) {
        Map<String, Work> work = new HashMap<>();
        Team.of(view).forEach(agent -> work.put(agent, new Work()));
        tasks.forEach(task -> count(task, work));
        Map<String, AgentDevelopment> development = new TreeMap<>();
        work.forEach((id, done) -> {
            Optional<Agent> agent = view.facts().find(Agent.class, id);
            development.put(
                    id,
                    new AgentDevelopment(
                            agent.map(Agent::getSkills).orElse(Levels.NONE),
                            done.completed,
                            done.meetings,
                            utilisation(
                                    view,
                                    done,
                                    agent.map(Agent::getMaxConcurrent).orElse(1))));
        });
        return development;
    }

    private static void count(Task task, Map<String, Work> work) {
        if (task.getState() != Task.State.COMPLETED) {
            return;
        }
        Duration hours = Duration.between(task.getStartedAt(), task.getFinishedAt());
        Work own = work.computeIfAbsent(task.getAgentId(), id -> new Work());
        own.completed++;
        if (task.isMeetingRequired()) {
            task.getAttendees().forEach(id -> {
                Work attended = work.computeIfAbsent(id, same -> new Work());
                attended.meetings++;
                attended.engaged = attended.engaged.plus(hours);
            });
        } else {
            own.engaged = own.engaged.plus(hours);
        }
    }

    private static double utilisation(ProjectView view, Work work, int capacity) {
        Instant start = view.project().getStartedAt();
        if (start == null) {
            return 0;
        }
        Instant end = view.project().getEndedAt() == null
                ? view.clock().getNow()
                : view.project().getEndedAt();
        double makespan = Hours.of(Duration.between(start, end));
        return makespan == 0 ? 0 : Hours.rounded(Hours.of(work.engaged) / (makespan * capacity));
    }

    private static final class Work {
        private int completed;
        private int meetings;
        private Duration engaged = Duration.ZERO;
    }
}
