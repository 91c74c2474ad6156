package org.parley.project;

/**
 * Derived: a project's owner wants to be asked on such occasions.
 */
public record AskedAbout(String projectId, String occasion) {}
