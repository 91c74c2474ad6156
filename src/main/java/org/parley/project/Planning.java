package org.parley.project;

/**
 * Derived: dates are planned now, those of a new project or that of a task which is added to one.
 *
 * @param of the project, or key of the task
 */
public record Planning(String projectId, String of) {}
