package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.parley.engine.fact.Levels;
import org.parley.project.ProjectFile.AgentEntry;
import org.parley.project.ProjectFile.CeoOversight;
import org.parley.project.ProjectFile.Scheduling;
import org.parley.project.ProjectFile.SuccessCriteria;
import org.parley.project.ProjectFile.TaskEntry;

/** Turns a checked tree into records and fills in the defaults of the schema; what policies decide stays null. */
record ProjectFileMapping(Roster roster, FileDates dates, int[] levels) {

    ProjectFile map(JsonNode file) {
        String id = file.path("project_id").textValue();
        JsonNode tasks = file.path("tasks");
        return new ProjectFile(
                id,
                text(file, "title", id),
                text(file, "description", ""),
                text(file, "execution_mode", "fully_automated"),
                file.path("live").asBoolean(),
                scheduling(file.path("scheduling")),
                text(file, "assignment_strategy", null),
                text(file, "on_failure", null),
                integer(file, "max_retries"),
                StreamSupport.stream(file.path("agents").spliterator(), false)
                        .map(ProjectFileMapping::agent)
                        .toList(),
                IntStream.range(0, tasks.size())
                        .mapToObj(i -> task(tasks.path(i), i))
                        .toList(),
                budgets(id, file.path("budgets")),
                oversight(file.path("ceo_oversight")),
                criteria(file.path("success_criteria")),
                text(file, "checkpoint_frequency", null),
                flag(file, "spawn_additional_meetings"));
    }

    private Scheduling scheduling(JsonNode node) {
        String otherwise = node.path("compress_timeline").asBoolean() ? "compressed" : "distributed";
        return new Scheduling(
                text(node, "mode", otherwise),
                dates.local(node.path("start_date").textValue()),
                flag(node, "compress_timeline"),
                flag(node, "auto_adjust_dates"),
                text(node, "zone", null),
                text(node, "calendar", null));
    }

    private static AgentEntry agent(JsonNode node) {
        String id = node.path("agent_id").textValue();
        return new AgentEntry(
                id,
                text(node, "name", id),
                text(node, "occupation", "agent"),
                numbers(node, "skill_levels"),
                numbers(node, "preferences"),
                integer(node, "max_concurrent"),
                text(node, "endpoint", null),
                node.path("reserved").asBoolean(),
                node.path("polls").asBoolean(),
                node.has("polls"));
    }

    private TaskEntry task(JsonNode node, int position) {
        return new TaskEntry(
                node.path("task_id").textValue(),
                position,
                levels[position],
                node.path("description").textValue(),
                text(node, "task_type", null),
                requestedDate(node),
                node.path("estimated_hours").doubleValue(),
                node.path("priority").asInt(3),
                node.path("meeting_required").asBoolean(),
                roster.idsOfAll(texts(node, "attendees")),
                numbers(node, "required_skills"),
                numbers(node, "skill_importance"),
                texts(node, "dependencies"),
                texts(node, "follow_up_tasks"),
                texts(node, "required_resources").stream().sorted().toList(),
                text(node, "assignment_strategy", null));
    }

    private static List<SetBudget> budgets(String project, JsonNode given) {
        List<SetBudget> budgets = new ArrayList<>();
        for (JsonNode budget : given) {
            budgets.add(new SetBudget(
                    project,
                    text(budget, "agent_id", null),
                    Budget.Kind.named(budget.path("kind").textValue()),
                    budget.path("limit").decimalValue(),
                    budget.has("on_exceeded")
                            ? Budget.Action.named(budget.path("on_exceeded").textValue())
                            : null));
        }
        return budgets;
    }

    private Instant requestedDate(JsonNode node) {
        String date = text(node, "scheduled_date", null);
        return date == null ? null : dates.instant(date);
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
