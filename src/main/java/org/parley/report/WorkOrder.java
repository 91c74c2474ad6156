package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.engine.fact.Levels;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Workspace;
import org.parley.project.Attempt;
import org.parley.project.Engagement;
import org.parley.project.Task;

/**
 * What a live agent is told of a task that is in its hands.
 *
 * @param attempt     number of the attempt, from 1; its answer repeats it
 * @param attendees   of a meeting task; the agent leads it
 * @param lastFailure why the attempt before came to nothing; null for the first one
 * @param inputs      what the tasks that it depends on came to, by task id
 * @param until       when it has to be taken up, or once it has, answered
 * @param callback    path of the task, for {@code /start, /complete} and {@code /fail}
 */
public record WorkOrder(
        String workspace,
        String projectId,
        String taskId,
        int attempt,
        String agentId,
        Task.State state,
        String description,
        String taskType,
        int priority,
        double estimatedHours,
        Levels requiredSkills,
        boolean meetingRequired,
        List<String> attendees,
        String lastFailure,
        Map<String, JsonNode> inputs,
        Instant until,
        String callback) {

    /** Those that an agent has in hand, by task. */
    public static List<WorkOrder> of(Workspace workspace, String agentId) {
        FactStore facts = workspace.facts();
        return facts.consistently(() -> facts.all(Engagement.class, "")
                .filter(engagement -> engagement.agentId().equals(agentId))
                .map(engagement -> facts.find(Task.class, engagement.task()))
                .flatMap(Optional::stream)
                .filter(task -> task.isHandedOut() && agentId.equals(task.getAgentId()))
                .map(task -> of(workspace.name(), facts, task))
                .toList());
    }

    /** @param task one that is handed out */
    public static WorkOrder of(String workspace, FactStore facts, Task task) {
        return new WorkOrder(
                workspace,
                task.getProjectId(),
                task.getTaskId(),
                task.getAttempts(),
                task.getAgentId(),
                task.getState(),
                task.getDescription(),
                task.getTaskType(),
                task.getPriority(),
                task.getEstimatedHours(),
                task.getRequiredSkills(),
                task.isMeetingRequired(),
                task.getAttendees(),
                lastFailure(facts, task),
                inputs(facts, task),
                facts.find(Attempt.class, Attempt.keyOf(task.getId(), task.getAttempts()))
                        .map(Attempt::getUntil)
                        .orElse(null),
                "/v1/workspaces/%s/projects/%s/tasks/%s".formatted(workspace, task.getProjectId(), task.getTaskId()));
    }

    private static String lastFailure(FactStore facts, Task task) {
        return facts.find(Attempt.class, Attempt.keyOf(task.getId(), task.getAttempts() - 1))
                .map(Attempt::getReason)
                .orElse(null);
    }

    private static Map<String, JsonNode> inputs(FactStore facts, Task task) {
        Map<String, JsonNode> inputs = new TreeMap<>();
        for (String dependency : task.getDependencies()) {
            facts.find(Task.class, task.getProjectId() + "/" + dependency)
                    .flatMap(done -> facts.find(Attempt.class, Attempt.keyOf(done.getId(), done.getAttempts())))
                    .map(Attempt::getResult)
                    .ifPresent(result -> inputs.put(dependency, result));
        }
        return inputs;
    }
}
