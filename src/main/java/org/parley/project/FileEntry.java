package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An agent or a task of a project file, and where it stands there.
 *
 * @param pointer JSON pointer, {@code /tasks/0/subtasks/1}
 * @param place   the same for people, {@code tasks[0].subtasks[1]}
 * @param parent  place in the list of entries of the task that it is a subtask of; -1 if it is none
 */
record FileEntry(JsonNode node, String pointer, String place, int parent) {
    static final int NO_PARENT = -1;

    /** The entries of a list of the file. */
    static List<FileEntry> of(JsonNode list, String name) {
        List<FileEntry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            entries.add(
                    new FileEntry(list.path(i), "/%s/%d".formatted(name, i), "%s[%d]".formatted(name, i), NO_PARENT));
        }
        return entries;
    }

    /** The tasks of the file, each before its subtasks. */
    static List<FileEntry> tasks(JsonNode tasks) {
        List<FileEntry> entries = new ArrayList<>();
        of(tasks, "tasks").forEach(task -> add(task, entries));
        return entries;
    }

    /** In a list of subtasks; other systems have other things there. */
    static boolean isTask(JsonNode subtask) {
        return subtask.has("task_id") || subtask.has("description");
    }

    private static void add(FileEntry task, List<FileEntry> entries) {
        int position = entries.size();
        entries.add(task);
        JsonNode subtasks = task.node.path("subtasks");
        for (int i = 0; subtasks.isArray() && i < subtasks.size(); i++) {
            if (isTask(subtasks.path(i))) {
                String pointer = "%s/subtasks/%d".formatted(task.pointer, i);
                String place = "%s.subtasks[%d]".formatted(task.place, i);
                add(new FileEntry(subtasks.path(i), pointer, place, position), entries);
            }
        }
    }
}
