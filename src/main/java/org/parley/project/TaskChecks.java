package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Checks each task by itself: its date, and who attends. */
final class TaskChecks {
    /** Subtasks count as tasks: what is more would have to be held in memory as well. */
    private static final int MOST_TASKS = 100_000;

    private TaskChecks() {}

    static void check(List<FileEntry> tasks, Roster roster, FileDates dates, Mistakes mistakes) {
        if (tasks.size() > MOST_TASKS) {
            mistakes.value(
                    "/tasks",
                    "tasks has %d entries with all subtasks, at most %d are allowed"
                            .formatted(tasks.size(), MOST_TASKS));
        }
        for (FileEntry entry : tasks) {
            JsonNode task = entry.node();
            String pointer = entry.pointer();
            dates.check(task.path("scheduled_date"), "scheduled_date", pointer + "/scheduled_date", mistakes);
            JsonNode attendees = task.path("attendees");
            for (int j = 0; j < attendees.size(); j++) {
                if (attendees.path(j).isTextual()) {
                    roster.check(attendees.path(j).textValue(), pointer + "/attendees/" + j, mistakes);
                }
            }
            if (task.path("meeting_required").asBoolean() && isNobody(attendees) && !FileWarnings.hasSubtasks(task)) {
                mistakes.value(pointer + "/meeting_required", "meeting_required is true, but there are no attendees");
            }
        }
    }

    /** Attendees of a wrong type are somebody: the schema complains about them already. */
    private static boolean isNobody(JsonNode attendees) {
        return attendees.isMissingNode() || attendees.isArray() && attendees.isEmpty();
    }
}
