package org.parley.engine.fact;

/** The workspace goes over to another version of the rules. */
public record RulesActivated(String version) implements Command {}
