package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What came of a subtask.
 *
 * @param agentId who did it; null for one that is made of subtasks itself, and for a milestone
 * @param result  what its agent reported; null for nothing, as of simulated agents
 * @param results those of its own subtasks
 */
public record TaskOutcome(
        String taskId, Task.State state, String agentId, JsonNode result, List<TaskOutcome> results) {}
