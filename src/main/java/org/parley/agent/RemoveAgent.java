package org.parley.agent;

import org.parley.engine.fact.Command;

/** An agent leaves the workspace. */
public record RemoveAgent(String agentId) implements Command {}
