package org.parley.project;

/**
 * What the owner of a project wants done.
 *
 * @param action   pause, resume, skip_task, cancel_task, adjust_priority, add_task, request_status or stop
 * @param taskId   the task that is skipped, cancelled or given another priority; else null
 * @param priority the other priority; else null
 * @param task     the task that is added; else null
 */
public record Directive(String action, String taskId, Integer priority, ProjectFile.TaskEntry task) {
    /** One about the project as a whole. */
    public Directive(String action) {
        this(action, null, null, null);
    }

    @Override
    public String toString() {
        return action
                + (taskId == null ? "" : " " + taskId)
                + (priority == null ? "" : " to " + priority)
                + (task == null ? "" : " " + task.taskId());
    }
}
