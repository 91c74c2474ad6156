package org.parley.project;

import org.parley.engine.fact.Command;

/** Somebody wants an agent to work for one project alone. */
public record ReserveAgent(String projectId, String agentId) implements Command {}
