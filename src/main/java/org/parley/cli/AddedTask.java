package org.parley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.parley.engine.input.InvalidInput;
import org.parley.project.ProjectFile.TaskEntry;
import org.parley.project.TaskReader;

/** Asks for a task that is to be added, field by field; an empty line leaves a field out. */
record AddedTask(Keyboard keyboard, String zone) {
    /** @throws InvalidInput with every mistake */
    TaskEntry ask() throws IOException {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        text(task, "task_id", "task id");
        text(task, "description", "what is to be done");
        number(task, "estimated_hours", "hours");
        number(task, "priority", "priority 1 to 5 (3)");
        ObjectNode skills = task.putObject("required_skills");
        for (String skill : list("skills, such as writing=5 planning=7")) {
            String[] parts = skill.split("=", 2);
            put(skills, parts[0], parts.length > 1 ? parts[1] : "1");
        }
        ArrayNode dependencies = task.putArray("dependencies");
        for (String on : list("after which tasks")) {
            dependencies.add(on);
        }
        return TaskReader.read(task, zone);
    }

    private void text(ObjectNode task, String field, String prompt) throws IOException {
        String line = line(prompt);
        if (!line.isEmpty()) {
            task.put(field, line);
        }
    }

    private void number(ObjectNode task, String field, String prompt) throws IOException {
        String line = line(prompt);
        if (!line.isEmpty()) {
            put(task, field, line);
        }
    }

    /** What is no number stays text, for the schema to complain about. */
    private static void put(ObjectNode node, String field, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.stripTrailingZeros().scale() <= 0) {
                node.put(field, number.longValue());
            } else {
                node.put(field, number);
            }
        } catch (NumberFormatException e) {
            node.put(field, text);
        }
    }

    private String[] list(String prompt) throws IOException {
        String line = line(prompt);
        return line.isEmpty() ? new String[0] : line.split("[\\s,]+");
    }

    private String line(String prompt) throws IOException {
        String line = keyboard.line("  " + prompt + ": ");
        return line == null ? "" : line;
    }
}
