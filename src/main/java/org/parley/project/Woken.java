package org.parley.project;

/**
 * A task that waited was given another chance. If its strategy chooses nobody all the same, it takes a further vacancy to
 * wake it again.
 *
 * @param task      its id
 * @param vacancies how many there were
 */
public record Woken(String task, long vacancies) {}
