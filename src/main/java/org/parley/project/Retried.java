package org.parley.project;

/** A task that waited has been tried again because of a {@link Retrial}. */
public record Retried(String task) {}
