package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;

/** Reads which task waits for which, and checks that each of them can start some day. */
final class Dependencies {
    /** A cycle through thousands of tasks would make a message that nobody reads. */
    private static final int MOST_NAMES = 100;

    private final List<FileEntry> tasks;
    private final Ids ids;
    private final Nearest nearest;
    private final Mistakes mistakes;

    private Dependencies(List<FileEntry> tasks, Ids ids, Mistakes mistakes) {
        this.tasks = tasks;
        this.ids = ids;
        this.nearest = new Nearest(ids.all());
        this.mistakes = mistakes;
    }

    static TaskGraph of(List<FileEntry> tasks, Mistakes mistakes) {
        Ids ids = Ids.of(tasks, "task_id", mistakes);
        return new Dependencies(tasks, ids, mistakes).read();
    }

    private TaskGraph read() {
        List<Set<Integer>> needs =
                IntStream.range(0, tasks.size()).mapToObj(this::needsOf).toList();
        // A parent stands before its subtasks: it has those of its own parent by then.
        for (int task = 0; task < tasks.size(); task++) {
            int parent = tasks.get(task).parent();
            if (parent != FileEntry.NO_PARENT) {
                needs.get(task).addAll(needs.get(parent));
            }
        }
        for (int task = tasks.size() - 1; task >= 0; task--) {
            int parent = tasks.get(task).parent();
            if (parent != FileEntry.NO_PARENT) {
                needs.get(parent).add(task);
            }
        }
        TaskGraph graph = new TaskGraph(needs.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
        for (Cycles.Cycle cycle : Cycles.in(graph)) {
            mistakes.value(tasks.get(cycle.members().get(0)).pointer() + "/dependencies", message(cycle));
        }
        return graph;
    }

    /** Positions of the tasks that the task says it waits for, without the mistaken ones. */
    private Set<Integer> needsOf(int task) {
        JsonNode dependencies = tasks.get(task).node().path("dependencies");
        Set<Integer> needs = new LinkedHashSet<>();
        for (int i = 0; dependencies.isArray() && i < dependencies.size(); i++) {
            if (dependencies.path(i).isTextual()) {
                String pointer = tasks.get(task).pointer() + "/dependencies/" + i;
                int position = positionOf(dependencies.path(i).textValue(), task, pointer);
                if (position >= 0) {
                    needs.add(position);
                }
            }
        }
        return needs;
    }

    private int positionOf(String dependency, int task, String pointer) {
        Integer position = ids.positionOf(dependency);
        String mistake = mistakeOf(dependency, position, task);
        if (mistake != null) {
            mistakes.value(pointer, mistake);
            return -1;
        }
        return position;
    }

    /** Null if there is none. */
    private String mistakeOf(String dependency, Integer position, int task) {
        if (dependency.equals(idOf(task))) {
            return "task %s depends on itself".formatted(Quoted.of(dependency));
        }
        if (position == null) {
            return "dependency %s is not a task of this file%s"
                    .formatted(Quoted.of(dependency), nearest.hint(dependency));
        }
        if (isWithin(position, task)) {
            return "task %s depends on %s, which is one of its subtasks"
                    .formatted(Quoted.of(idOf(task)), Quoted.of(dependency));
        }
        return isWithin(task, position)
                ? "subtask %s depends on %s, of which it is a part"
                        .formatted(Quoted.of(idOf(task)), Quoted.of(dependency))
                : null;
    }

    private boolean isWithin(int part, int whole) {
        for (int each = tasks.get(part).parent();
                each != FileEntry.NO_PARENT;
                each = tasks.get(each).parent()) {
            if (each == whole) {
                return true;
            }
        }
        return false;
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
        return tasks.get(task).node().path("task_id").asText();
    }
}
