package org.parley.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.engine.fact.Levels;
import org.parley.project.ProjectTeam;
import org.parley.project.Task;

/**
 * What an agent did in a project, and what it can do now, or could when the project ended.
 *
 * @param tasksCompleted   tasks it completed, meetings it led among them
 * @param meetingsAttended completed meetings it took part in
 * @param engagedHours     hours that it was engaged in completed tasks and meetings, each counted alone
 * @param utilisation      hours it was engaged ÷ (makespan × its capacity), 0 to 1
 * @param skillGrowth      levels gained since the project file was written, by skill
 */
public record AgentDevelopment(
        Levels finalSkills,
        int tasksCompleted,
        int meetingsAttended,
        double engagedHours,
        double utilisation,
        Levels skillGrowth) {
    /** By agent, for those who are named in the project file or did something in it. */
    static Map<String, AgentDevelopment> of(ProjectView view, List<Task> tasks) {
        Map<String, Work> work = new HashMap<>();
        Team.of(view).forEach(agent -> work.put(agent, new Work()));
        tasks.forEach(task -> count(task, work));
        Map<String, Levels> declared = Team.skillsOf(view.facts(), view.id());
        Map<String, ProjectTeam.Member> members = Team.membersOf(view.facts(), view.id(), work.keySet());
        Map<String, AgentDevelopment> development = new TreeMap<>();
        work.forEach((id, done) -> {
            ProjectTeam.Member member = members.getOrDefault(id, new ProjectTeam.Member(id, Levels.NONE, 1));
            development.put(
                    id,
                    new AgentDevelopment(
                            member.skills(),
                            done.completed,
                            done.meetings,
                            Hours.of(done.engaged),
                            utilisation(view, done, member.maxConcurrent()),
                            growth(member.skills(), declared.getOrDefault(id, Levels.NONE))));
        });
        return development;
    }

    private static void count(Task task, Map<String, Work> work) {
        if (task.getState() != Task.State.COMPLETED || task.getAgentId() == null) {
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

    /** Levels gained, by skill. */
    static Levels growth(Levels now, Levels declared) {
        Map<String, Double> growth = new LinkedHashMap<>();
        declared.getLevels().forEach(level -> {
            double gained = Hours.rounded(now.of(level.name()) - level.value());
            if (gained > 0) {
                growth.put(level.name(), gained);
            }
        });
        return Levels.of(growth);
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
