package org.parley.project;

import java.util.Collection;

/**
 * What an agent gains from a task.
 *
 * @param task   key of the task
 * @param skills those that are raised, if the agent has them
 * @param types  preferences that are raised, if the agent has them
 */
public record Lesson(
        String projectId, String task, String agentId, Collection<String> skills, Collection<String> types) {}
