package org.parley.agent;

import org.parley.engine.fact.Command;

/** An agent that is paused takes work on again. */
public record ResumeAgent(String agentId) implements Command {}
