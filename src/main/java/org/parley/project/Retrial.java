package org.parley.project;

/** Who may do what has changed: tasks and delegations that wait are tried again. */
public record Retrial() {}
