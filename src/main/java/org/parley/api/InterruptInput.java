package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.parley.api.ProjectForms.InterruptForm;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.project.Directive;
import org.parley.project.ProjectFile.TaskEntry;
import org.parley.project.TaskReader;

/**
 * What somebody wants of a project under way, and who.
 *
 * @param by an id
 */
record InterruptInput(Directive directive, String by) {
    private static final String ACTION = "action";
    private static final String TASK_ID = "task_id";
    private static final String PRIORITY = "priority";
    private static final String TASK = "task";
    private static final String BY = "by";

    /** As in a project file. */
    static final int LOWEST_PRIORITY = 1;

    static final int HIGHEST_PRIORITY = 5;

    /** Who does not say who he is. */
    private static final String SOMEBODY = "owner";

    /** By action, what it is about. */
    static final Map<String, List<String>> NEEDS = Map.of(
            "pause", List.of(),
            "resume", List.of(),
            "stop", List.of(),
            "request_status", List.of(),
            "skip_task", List.of(TASK_ID),
            "cancel_task", List.of(TASK_ID),
            "adjust_priority", List.of(TASK_ID, PRIORITY),
            "add_task", List.of(TASK));

    /**
     * Reads it from a body.
     *
     * @throws InvalidInput with every mistake
     */
    static InterruptInput read(String text) {
        Body body = new Body(text, InterruptForm.class);
        String action = body.text(ACTION);
        List<String> known = NEEDS.keySet().stream().sorted().toList();
        if (action != null && !NEEDS.containsKey(action)) {
            body.error(
                    "/" + ACTION,
                    "there is no action %s%s; there are %s".formatted(action, new Nearest(known).hint(action), known));
        }
        List<String> needed = action == null ? List.of() : NEEDS.getOrDefault(action, List.of());
        body.needs(needed.toArray(String[]::new));
        for (String field : List.of(TASK_ID, PRIORITY, TASK)) {
            if (NEEDS.containsKey(String.valueOf(action)) && body.has(field) && !needed.contains(field)) {
                body.error("/" + field, "%s does not take it".formatted(action));
            }
        }
        Directive directive = new Directive(
                action,
                Values.id(body, TASK_ID),
                body.integer(PRIORITY, LOWEST_PRIORITY, HIGHEST_PRIORITY),
                body.has(TASK) ? task(body, body.raw(TASK)) : null);
        String by = Values.id(body, BY);
        return body.checked(new InterruptInput(directive, by == null ? SOMEBODY : by));
    }

    private static TaskEntry task(Body body, JsonNode task) {
        try {
            return TaskReader.read(task);
        } catch (InvalidInput e) {
            e.errors().forEach(error -> body.error("/" + TASK + error.pointer(), error.message()));
            return null;
        }
    }
}
