package org.parley.project;

import org.parley.engine.fact.Command;

/**
 * Somebody wants a pending project carried out.
 *
 * @param mode execution mode; null for the project's own
 */
public record RunProject(String projectId, String mode) implements Command {}
