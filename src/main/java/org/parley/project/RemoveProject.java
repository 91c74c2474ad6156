package org.parley.project;

import org.parley.engine.fact.Command;

/** Somebody wants a project and all that belongs to it gone. */
public record RemoveProject(String projectId) implements Command {}
