package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks each task by itself: its date, and who attends. */
final class TaskChecks {
    private TaskChecks() {}

    static void check(JsonNode tasks, Roster roster, FileDates dates, Mistakes mistakes) {
        for (int i = 0; i < tasks.size(); i++) {
            JsonNode task = tasks.path(i);
            String pointer = "/tasks/" + i;
            dates.check(task.path("scheduled_date"), "scheduled_date", pointer + "/scheduled_date", mistakes);
            JsonNode attendees = task.path("attendees");
            for (int j = 0; j < attendees.size(); j++) {
                if (attendees.path(j).isTextual()) {
                    roster.check(attendees.path(j).textValue(), pointer + "/attendees/" + j, mistakes);
                }
            }
            if (task.path("meeting_required").asBoolean() && isNobody(attendees)) {
                mistakes.value(pointer + "/meeting_required", "meeting_required is true, but there are no attendees");
            }
        }
    }

    /** Attendees of a wrong type are somebody: the schema complains about them already. */
    private static boolean isNobody(JsonNode attendees) {
        return attendees.isMissingNode() || attendees.isArray() && attendees.isEmpty();
    }
}
