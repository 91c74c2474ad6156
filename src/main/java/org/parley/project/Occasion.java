package org.parley.project;

/**
 * Something has happened that the project's owner wants to be asked about.
 *
 * @param kind   as the file, or the frequency of checkpoints, calls it
 * @param cause  what it was; one cause is asked about once
 * @param reason the same in words
 */
public record Occasion(String projectId, String kind, String cause, String reason) {}
