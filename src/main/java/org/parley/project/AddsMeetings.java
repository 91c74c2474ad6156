package org.parley.project;

/** Derived: management adds meetings to a project. */
public record AddsMeetings(String projectId) {}
