package org.parley.project;

/** An agent may take more work than before. */
public record Vacancy(String agentId) {}
