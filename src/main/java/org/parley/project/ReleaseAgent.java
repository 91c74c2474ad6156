package org.parley.project;

import org.parley.engine.fact.Command;

/** Somebody wants a reserved agent to work for all projects again. */
public record ReleaseAgent(String projectId, String agentId) implements Command {}
