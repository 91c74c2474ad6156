package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
     * @throws InvalidInput with every mistake, each with its pointer within the task
     */
    public static ProjectFile.TaskEntry read(JsonNode task) {
        try {
            return new ProjectReader().read(around(task)).tasks().get(0);
        } catch (InvalidInput e) {
            throw new InvalidInput(
                    e.errors().stream().map(TaskReader::withinTask).distinct().toList());
        }
    }

    /** A project file of the task alone, with stand-ins for what it names. */
    private static JsonNode around(JsonNode task) {
        ObjectNode file = NODES.objectNode().put("project_id", "p");
        file.putObject("scheduling").put("start_date", "2000-01-01T00:00:00");
        ArrayNode agents = file.putArray("agents");
        ArrayNode tasks = file.putArray("tasks").add(task);
        List<FileEntry> entries = FileEntry.tasks(tasks);
        named(entries, "attendees").forEach(id -> agents.addObject().put("agent_id", id));
        Set<String> others = named(entries, "dependencies");
        entries.forEach(entry -> others.remove(entry.node().path("task_id").asText()));
        others.forEach(id -> tasks.addObject().put("task_id", id).put("description", ""));
        return file;
    }

    private static Set<String> named(List<FileEntry> entries, String field) {
        Set<String> names = new LinkedHashSet<>();
        entries.stream()
                .map(entry -> entry.node().path(field))
                .filter(JsonNode::isArray)
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isTextual)
                .forEach(name -> names.add(name.textValue()));
        return names;
    }

    private static InputError withinTask(InputError error) {
        if (error.pointer().startsWith(TASK)) {
            return new InputError(error.pointer().substring(TASK.length()), error.message());
        }
        return new InputError(error.pointer().startsWith("/agents") ? "/attendees" : "/dependencies", error.message());
    }
}
