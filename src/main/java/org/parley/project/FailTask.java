package org.parley.project;

import org.parley.engine.fact.Command;

/**
 * An agent says that it could not do a task.
 *
 * @param task key of the task
 */
public record FailTask(String task, String agentId, String reason) implements Command {}
