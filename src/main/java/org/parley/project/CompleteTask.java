package org.parley.project;

import org.parley.engine.fact.Command;

/**
 * An agent says that it has done a task.
 *
 * @param task key of the task
 */
public record CompleteTask(String task, String agentId) implements Command {}
