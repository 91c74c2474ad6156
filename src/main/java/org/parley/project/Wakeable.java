package org.parley.project;

/** A meeting that waits could be held now. */
public record Wakeable(String task) {}
