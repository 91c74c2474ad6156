package org.parley.project;

import org.parley.engine.fact.Command;

/**
 * Somebody wants to know how an agent stood when a task was assigned.
 *
 * @param task key of the task
 */
public record Inquiry(String task, String agentId) implements Command {}
