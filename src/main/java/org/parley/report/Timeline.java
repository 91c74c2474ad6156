package org.parley.report;

import java.time.Instant;
import java.util.List;
import org.parley.project.Task;

/** When tasks were planned and when they were done. */
public record Timeline(String projectId, Instant startDate, List<Entry> tasks) {
    /**
     * One task; a time is absent until it has come.
     *
     * @param parent the task that it is a subtask of; absent if it is none
     */
    public record Entry(
            String taskId,
            String description,
            Task.State state,
            String agentId,
            List<String> attendees,
            Instant scheduledDate,
            Instant startedAt,
            Instant finishedAt,
            String spawnedBy,
            String parent,
            String conflict) {}

    public static Timeline of(ProjectView view) {
        return new Timeline(
                view.id(),
                view.project().getStartDate(),
                view.tasks().stream().map(Timeline::entry).toList());
    }

    private static Entry entry(Task task) {
        return new Entry(
                task.getTaskId(),
                task.getDescription(),
                task.getState(),
                task.getAgentId(),
                task.getAttendees(),
                task.getScheduledDate(),
                task.getStartedAt(),
                task.getFinishedAt(),
                task.getSpawnedBy(),
                task.getParent(),
                task.getConflict());
    }
}
