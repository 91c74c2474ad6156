package org.parley.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;
import org.parley.project.ProjectFile.TaskEntry;
import org.parley.project.TaskReader;

/**
 * Asks for a task that is to be added, field by field, and again for what is mistaken; an empty line leaves out what need
 * not be there.
 *
 * @param there ids of its tasks
 */
record AddedTask(Keyboard keyboard, PrintWriter out, Set<String> there) {
    /** Puts an answer into the task. */
    private interface Answer {
        void to(ObjectNode task, String line);
    }

    /** Empty if it is not to be added after all. */
    Optional<TaskEntry> ask() throws IOException {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        String id = keyboard.line("  task id (none: do not add one): ");
        while (id != null && !id.isEmpty() && !isRight(task.put("task_id", id), "task_id")) {
            id = keyboard.line("  task id (none: do not add one): ");
        }
        boolean answered = id != null
                && !id.isEmpty()
                && ask(task, "description", "what is to be done", true, (to, line) -> to.put("description", line))
                && ask(task, "estimated_hours", "hours", true, (to, line) -> put(to, "estimated_hours", line))
                && ask(task, "priority", "priority 1 to 5 (3)", false, (to, line) -> put(to, "priority", line))
                && ask(task, "required_skills", "skills, such as writing=5 planning=7", false, AddedTask::putSkills)
                && ask(task, "dependencies", "after which tasks", false, AddedTask::putDependencies);
        return answered ? Optional.of(TaskReader.read(task)) : Optional.empty();
    }

    /** False if nobody answers any more. */
    private boolean ask(ObjectNode task, String field, String prompt, boolean needed, Answer answer)
            throws IOException {
        for (String line = line(prompt); line != null; line = line(prompt)) {
            task.remove(field);
            if (!line.isEmpty()) {
                answer.to(task, line);
                if (isRight(task, field)) {
                    return true;
                }
            } else if (needed) {
                out.println("  it has to be there");
            } else {
                return true;
            }
        }
        return false;
    }

    /** Tells what is wrong with the last answer; what has not been asked for yet may be missing. */
    private boolean isRight(ObjectNode task, String field) {
        List<String> mistakes = mistakes(task, field);
        mistakes.forEach(mistake -> out.println("  " + mistake));
        out.flush();
        return mistakes.isEmpty();
    }

    private List<String> mistakes(ObjectNode task, String field) {
        try {
            TaskReader.read(task);
        } catch (InvalidInput mistaken) {
            List<String> mistakes = mistaken.errors().stream()
                    .filter(error -> (error.pointer() + "/").startsWith("/" + field + "/"))
                    .map(InputError::message)
                    .toList();
            if (!mistakes.isEmpty()) {
                return mistakes;
            }
        }
        return switch (field) {
            case "task_id" ->
                there.contains(task.path(field).asText())
                        ? List.of("there is a task %s already".formatted(task.path(field)))
                        : List.of();
            case "dependencies" -> {
                Nearest nearest = new Nearest(there);
                yield task.path(field)
                        .valueStream()
                        .filter(on -> !there.contains(on.asText()))
                        .map(on -> "there is no task %s%s".formatted(Quoted.of(on), nearest.hint(on.asText())))
                        .toList();
            }
            default -> List.of();
        };
    }

    private static void putSkills(ObjectNode task, String line) {
        ObjectNode skills = task.putObject("required_skills");
        for (String skill : line.split("[\\s,]+")) {
            String[] parts = skill.split("=", 2);
            put(skills, parts[0], parts.length > 1 ? parts[1] : "1");
        }
    }

    private static void putDependencies(ObjectNode task, String line) {
        ArrayNode dependencies = task.putArray("dependencies");
        for (String on : line.split("[\\s,]+")) {
            dependencies.add(on);
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

    private String line(String prompt) throws IOException {
        return keyboard.line("  " + prompt + ": ");
    }
}
