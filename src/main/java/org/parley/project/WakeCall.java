package org.parley.project;

/** A task that waits is to come next: somebody with a vacancy can do it, and nothing ready is more urgent. */
public record WakeCall(String task) {}
