package org.parley.delegation;

import org.parley.engine.fact.Command;

/** Somebody hands no work on any more. */
public record DismissManager(String managerId) implements Command {}
