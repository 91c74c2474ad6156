package org.parley.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.project.Task;
import org.parley.project.TaskAssigned;

/** Who got a task last, and against whom. */
public record Assignment(String taskId, TaskAssigned decision) {
    /** In the order of {@link ProjectView#tasks()}. */
    public static List<Assignment> of(ProjectView view) {
        Map<String, TaskAssigned> last = new TreeMap<>();
        view.decisions(TaskAssigned.class).forEach(assigned -> last.put(assigned.task(), assigned));
        return view.tasks().stream()
                .map(Task::key)
                .filter(last::containsKey)
                .map(task -> new Assignment(task.substring(view.prefix().length()), last.get(task)))
                .toList();
    }
}
