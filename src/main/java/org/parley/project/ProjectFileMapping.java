package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.parley.engine.fact.Levels;
import org.parley.project.ProjectFile.AgentEntry;
import org.parley.project.ProjectFile.CeoOversight;
import org.parley.project.ProjectFile.Scheduling;
import org.parley.project.ProjectFile.SuccessCriteria;
import org.parley.project.ProjectFile.TaskEntry;

/**
 * Turns a checked tree into records; what policies decide stays null.
 *
 * @param tasks of the file, each before its subtasks
 * @param graph what each of them waits for
 */
record ProjectFileMapping(Roster roster, List<FileEntry> tasks, TaskGraph graph) {

    ProjectFile map(JsonNode file) {
        String id = file.path("project_id").textValue();
        return new ProjectFile(
                id,
                text(file, "title", null),
                text(file, "execution_mode", null),
                file.path("live").asBoolean(),
                scheduling(file.path("scheduling")),
                text(file, "assignment_strategy", null),
                text(file, "on_failure", null),
                integer(file, "max_retries"),
                StreamSupport.stream(file.path("agents").spliterator(), false)
                        .map(ProjectFileMapping::agent)
                        .toList(),
                entries(),
                budgets(id, file.path("budgets")),
                oversight(file.path("ceo_oversight")),
                criteria(file.path("success_criteria")),
                text(file, "checkpoint_frequency", null),
                flag(file, "spawn_additional_meetings"));
    }

    private static Scheduling scheduling(JsonNode node) {
        return new Scheduling(
                text(node, "mode", null),
                node.path("start_date").textValue(),
                flag(node, "compress_timeline"),
                flag(node, "auto_adjust_dates"),
                text(node, "zone", null),
                text(node, "calendar", null));
    }

    private static AgentEntry agent(JsonNode node) {
        return new AgentEntry(
                node.path("agent_id").textValue(),
                text(node, "name", null),
                text(node, "occupation", null),
                numbers(node, "skill_levels"),
                numbers(node, "preferences"),
                integer(node, "max_concurrent"),
                text(node, "endpoint", null),
                node.path("reserved").asBoolean(),
                node.path("polls").asBoolean(),
                node.has("polls"));
    }

    /** In the order of the file; the subtasks of a task are there before it is made. */
    private List<TaskEntry> entries() {
        int[] levels = graph.levels();
        List<List<TaskEntry>> subtasks = new ArrayList<>();
        tasks.forEach(task -> subtasks.add(new ArrayList<>()));
        TaskEntry[] entries = new TaskEntry[tasks.size()];
        for (int i = entries.length - 1; i >= 0; i--) {
            List<TaskEntry> own = subtasks.get(i);
            Collections.reverse(own);
            entries[i] = task(i, levels[i], List.copyOf(own));
            if (tasks.get(i).parent() != FileEntry.NO_PARENT) {
                subtasks.get(tasks.get(i).parent()).add(entries[i]);
            }
        }
        return List.of(entries);
    }

    private TaskEntry task(int position, int level, List<TaskEntry> subtasks) {
        JsonNode node = tasks.get(position).node();
        int parent = tasks.get(position).parent();
        JsonNode priority = inherited(position, "priority");
        JsonNode date = inherited(position, "scheduled_date");
        return new TaskEntry(
                idOf(position),
                position,
                level,
                node.path("description").textValue(),
                text(node, "task_type", null),
                date.textValue(),
                node.has("estimated_hours")
                        ? Double.valueOf(node.path("estimated_hours").doubleValue())
                        : null,
                priority.isMissingNode() ? null : Integer.valueOf(priority.intValue()),
                node.path("meeting_required").asBoolean(),
                roster.idsOfAll(texts(node, "attendees")),
                numbers(node, "required_skills"),
                numbers(node, "skill_importance"),
                Arrays.stream(graph.needs()[position]).mapToObj(this::idOf).toList(),
                texts(node, "follow_up_tasks"),
                texts(node, "required_resources").stream().sorted().toList(),
                text(node, "assignment_strategy", null),
                parent == FileEntry.NO_PARENT ? null : idOf(parent),
                subtasks);
    }

    private String idOf(int position) {
        return tasks.get(position).node().path("task_id").textValue();
    }

    /** What the task says, or else the task that it is a part of. */
    private JsonNode inherited(int position, String field) {
        int each = position;
        while (!tasks.get(each).node().has(field) && tasks.get(each).parent() != FileEntry.NO_PARENT) {
            each = tasks.get(each).parent();
        }
        return tasks.get(each).node().path(field);
    }

    private static List<SetBudget> budgets(String project, JsonNode given) {
        List<SetBudget> budgets = new ArrayList<>();
        for (JsonNode budget : given) {
            budgets.add(new SetBudget(
                    project,
                    text(budget, "agent_id", null),
                    budget.path("kind").textValue(),
                    budget.path("limit").decimalValue(),
                    text(budget, "on_exceeded", null)));
        }
        return budgets;
    }

    private static CeoOversight oversight(JsonNode node) {
        return new CeoOversight(
                node.path("enabled").asBoolean(),
                texts(node, "interrupt_triggers"),
                text(node, "review_frequency", ""));
    }

    private static SuccessCriteria criteria(JsonNode node) {
        return new SuccessCriteria(texts(node, "technical_milestones"), texts(node, "business_objectives"));
    }

    private static String text(JsonNode node, String field, String otherwise) {
        return node.path(field).asText(otherwise);
    }

    private static Integer integer(JsonNode node, String field) {
        return node.has(field) ? node.path(field).intValue() : null;
    }

    private static Boolean flag(JsonNode node, String field) {
        return node.has(field) ? node.path(field).booleanValue() : null;
    }

    /** Each text once, in its first place. */
    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(text -> texts.add(text.textValue()));
        return texts.isEmpty() ? List.of() : texts.stream().distinct().toList();
    }

    private static Levels numbers(JsonNode node, String field) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        node.path(field)
                .properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().doubleValue()));
        return Levels.of(numbers);
    }
}
