package org.parley.engine.fact;

/** A session was rebuilt from its facts. No rule may answer to this: a session that is rebuilt is at rest. */
public record Rebuilt() implements Command {}
