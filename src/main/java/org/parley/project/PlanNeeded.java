package org.parley.project;

/** A project that begins has tasks that are served by a plan. */
public record PlanNeeded(String projectId) {}
