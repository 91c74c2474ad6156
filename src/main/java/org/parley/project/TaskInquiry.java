package org.parley.project;

import org.parley.engine.fact.Command;

/**
 * Somebody wants to know what keeps a task from being done.
 *
 * @param task key of the task
 */
public record TaskInquiry(String task) implements Command {}
