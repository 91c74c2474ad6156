package org.parley.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.project.Task;

/** How many tasks are in which state. */
final class Counts {
    private final Map<Task.State, Integer> byState = new EnumMap<>(Task.State.class);

    Counts(List<Task> tasks) {
        tasks.forEach(task -> byState.merge(task.getState(), 1, Integer::sum));
    }

    int of(Task.State state) {
        return byState.getOrDefault(state, 0);
    }

    Map<Task.State, Integer> all() {
        return byState;
    }
}
