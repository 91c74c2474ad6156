package org.parley.engine.fact;

/** Lets the policy be again what it is where nothing is set. */
public record ResetPolicy(String policy, String scope) implements Command {}
