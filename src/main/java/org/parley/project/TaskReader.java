package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/**
 * Reads a task that is added to a project under way, in the form of the project file. Whether what it depends on and who
 * attends are there, the rules say.
 */
public final class TaskReader {
    private static final String TASK = "/tasks/0";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TaskReader() {}

    /**
     * Reads it.
     *
     * @param zone of the project, in which its date is local
     * @throws InvalidInput with every mistake, each with its pointer within the task
     */
    public static ProjectFile.TaskEntry read(JsonNode task, String zone) {
        try {
            return new ProjectReader().read(around(task, zone)).tasks().get(0);
        } catch (InvalidInput e) {
            throw new InvalidInput(
                    e.errors().stream().map(TaskReader::withinTask).distinct().toList());
        }
    }

    /** A project file of the task alone, with stand-ins for what it names. */
    private static JsonNode around(JsonNode task, String zone) {
        ObjectNode file = NODES.objectNode().put("project_id", "p");
        file.putObject("scheduling").put("start_date", "2000-01-01T00:00:00").put("zone", zone);
        ArrayNode agents = file.putArray("agents");
        names(task, "attendees").forEach(id -> agents.addObject().put("agent_id", id));
        ArrayNode tasks = file.putArray("tasks").add(task);
        String own = task.path("task_id").asText();
        names(task, "dependencies").stream()
                .filter(id -> !id.equals(own))
                .forEach(id -> tasks.addObject()
                        .put("task_id", id)
                        .put("description", "")
                        .put("estimated_hours", 1));
        return file;
    }

    private static List<String> names(JsonNode task, String field) {
        return task.path(field).isArray()
                ? task.get(field)
                        .valueStream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static InputError withinTask(InputError error) {
        if (error.pointer().startsWith(TASK)) {
            return new InputError(error.pointer().substring(TASK.length()), error.message());
        }
        return new InputError(error.pointer().startsWith("/agents") ? "/attendees" : "/dependencies", error.message());
    }
}
