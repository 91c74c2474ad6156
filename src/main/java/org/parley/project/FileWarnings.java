package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.parley.engine.input.InputError;

/** What is not wrong with a file, but may not be meant. */
final class FileWarnings {
    /** Tasks that are told one by one. */
    private static final int MOST = 20;

    private FileWarnings() {}

    static List<InputError> of(JsonNode file) {
        List<InputError> warnings = new ArrayList<>(ProjectSchema.misspelt(file));
        List<FileEntry> tasks = FileEntry.tasks(file.path("tasks"));
        List<FileEntry> withoutHours =
                tasks.stream().filter(FileWarnings::lacksHours).toList();
        withoutHours.stream().limit(MOST).forEach(task -> warnings.add(withoutHours(task)));
        if (withoutHours.size() > MOST) {
            warnings.add(new InputError(
                    "/tasks", "there are %d more tasks without estimated_hours".formatted(withoutHours.size() - MOST)));
        }
        tasks.stream().filter(task -> hasSubtasks(task.node())).forEach(task -> warnOfMeeting(task, warnings));
        tasks.forEach(task -> warnOfSubtasks(task, warnings));
        return List.copyOf(warnings);
    }

    private static boolean lacksHours(FileEntry task) {
        return !task.node().has("estimated_hours") && !hasSubtasks(task.node());
    }

    private static InputError withoutHours(FileEntry task) {
        return new InputError(
                task.pointer(), "there are no estimated_hours, the policy FileDefaults decides how many it takes");
    }

    static boolean hasSubtasks(JsonNode task) {
        return task.path("subtasks").isArray()
                && task.path("subtasks").valueStream().anyMatch(FileEntry::isTask);
    }

    private static void warnOfMeeting(FileEntry whole, List<InputError> warnings) {
        if (whole.node().path("meeting_required").asBoolean()) {
            warnings.add(new InputError(
                    whole.pointer() + "/meeting_required",
                    "no meeting is held for a task with subtasks; make the meeting one of them"));
        }
    }

    private static void warnOfSubtasks(FileEntry task, List<InputError> warnings) {
        JsonNode subtasks = task.node().path("subtasks");
        for (int i = 0; i < subtasks.size(); i++) {
            if (!FileEntry.isTask(subtasks.path(i))) {
                warnings.add(new InputError(
                        task.pointer() + "/subtasks/" + i,
                        "a subtask is an object with a task_id and a description; this is ignored"));
            }
        }
    }
}
