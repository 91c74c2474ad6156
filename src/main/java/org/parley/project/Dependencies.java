package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;

/** Reads which task waits for which, and checks that each of them can start some day. */
final class Dependencies {
    /** A cycle through thousands of tasks would make a message that nobody reads. */
    private static final int MOST_NAMES = 100;

    private final JsonNode tasks;
    private final Ids ids;
    private final Nearest nearest;
    private final Mistakes mistakes;

    private Dependencies(JsonNode tasks, Ids ids, Mistakes mistakes) {
        this.tasks = tasks;
        this.ids = ids;
        this.nearest = new Nearest(ids.all());
        this.mistakes = mistakes;
    }

    static TaskGraph of(JsonNode tasks, Mistakes mistakes) {
        Ids ids = Ids.of(tasks, "tasks", "task_id", mistakes);
        return new Dependencies(tasks, ids, mistakes).read();
    }

    private TaskGraph read() {
        TaskGraph graph = new TaskGraph(
                IntStream.range(0, tasks.size()).mapToObj(this::needsOf).toArray(int[][]::new));
        for (Cycles.Cycle cycle : Cycles.in(graph)) {
            mistakes.value("/tasks/%d/dependencies".formatted(cycle.members().get(0)), message(cycle));
        }
        return graph;
    }

    /** Positions of the tasks that the task waits for, without the mistaken ones. */
    private int[] needsOf(int task) {
        JsonNode dependencies = tasks.path(task).path("dependencies");
        if (!dependencies.isArray()) {
            return new int[0];
        }
        return IntStream.range(0, dependencies.size())
                .filter(i -> dependencies.path(i).isTextual())
                .map(i -> positionOf(dependencies.path(i).textValue(), task, "/tasks/" + task + "/dependencies/" + i))
                .filter(position -> position >= 0)
                .distinct()
                .toArray();
    }

    private int positionOf(String dependency, int task, String pointer) {
        Integer position = ids.positionOf(dependency);
        if (dependency.equals(idOf(task))) {
            mistakes.value(pointer, "task %s depends on itself".formatted(Quoted.of(dependency)));
            return -1;
        }
        if (position == null) {
            mistakes.value(
                    pointer,
                    "dependency %s is not a task of this file%s"
                            .formatted(Quoted.of(dependency), nearest.hint(dependency)));
            return -1;
        }
        return position;
    }

    private String message(Cycles.Cycle cycle) {
        String others = cycle.others().isEmpty() ? "" : ", with further cycles through " + names(cycle.others(), ", ");
        return "dependency cycle: %s -> %s%s"
                .formatted(names(cycle.members(), " -> "), idOf(cycle.members().get(0)), others);
    }

    private String names(List<Integer> positions, String separator) {
        String names = positions.stream().limit(MOST_NAMES).map(this::idOf).collect(Collectors.joining(separator));
        int hidden = positions.size() - MOST_NAMES;
        return hidden > 0 ? names + separator + "(%d more)".formatted(hidden) : names;
    }

    private String idOf(int task) {
        return tasks.path(task).path("task_id").asText();
    }
}
