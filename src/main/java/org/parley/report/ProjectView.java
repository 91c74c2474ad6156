package org.parley.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.agent.Agent;
import org.parley.engine.fact.Clock;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.History;
import org.parley.engine.session.Workspace;
import org.parley.meeting.Meeting;
import org.parley.project.Interrupt;
import org.parley.project.Project;
import org.parley.project.Task;

/**
 * The facts of one project, as reports read them.
 *
 * @param last entry of the journal that reports read
 */
public record ProjectView(Workspace workspace, FactStore facts, long last, Project project) {
    public static Optional<ProjectView> of(Workspace workspace, String projectId) {
        return of(workspace, workspace.facts(), Long.MAX_VALUE, projectId);
    }

    /**
     * Makes a report of one moment, not of two with a command in between. Commands go on meanwhile: a report may have much
     * of the journal to read.
     */
    public static <T> Optional<T> report(Workspace workspace, String projectId, Function<ProjectView, T> report) {
        FactStore facts = workspace.facts().copy(projectId, List.of(Agent.class));
        return of(workspace, facts, workspace.length(), projectId).map(report);
    }

    private static Optional<ProjectView> of(Workspace workspace, FactStore facts, long last, String projectId) {
        return facts.find(Project.class, projectId).map(project -> new ProjectView(workspace, facts, last, project));
    }

    /** In the order of the file; a spawned task stands behind the one it arose from. */
    public List<Task> tasks() {
        return facts().all(Task.class, prefix())
                .sorted(Comparator.comparing(Task::getPosition)
                        .thenComparing(task -> task.getSpawnedBy() != null)
                        .thenComparing(Task::getLevel)
                        .thenComparing(Task::getTaskId))
                .toList();
    }

    /** In the order in which they were opened. */
    public List<Meeting> meetings() {
        return facts().all(Meeting.class, prefix())
                .sorted(Comparator.comparing(Meeting::getCreatedAt).thenComparing(Meeting::getMeetingId))
                .toList();
    }

    /** What it asked its owner, in that order. */
    public Stream<Interrupt> interrupts() {
        return facts().all(Interrupt.class, Interrupt.keyOf(id(), ""))
                .sorted(Comparator.comparing(Interrupt::getNumber));
    }

    /** What was decided about it, in order; this is read from the journal. */
    <T> Stream<T> decisions(Class<T> type) {
        return History.decisions(workspace, type, id())
                .takeWhile(decided -> decided.moment().sequence() <= last)
                .map(decided -> FactCodec.read(decided.decision().json(), type));
    }

    Clock clock() {
        return facts().find(Clock.class, id()).orElseThrow();
    }

    String id() {
        return project.getProjectId();
    }

    /** What the keys of all that belongs to the project begin with. */
    String prefix() {
        return id() + "/";
    }
}
