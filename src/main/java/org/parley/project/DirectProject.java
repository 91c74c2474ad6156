package org.parley.project;

import java.time.Instant;

/**
 * Something is to be done with a project, in the middle of its run or between its tasks.
 *
 * @param by        who wants it
 * @param interrupt key of the interrupt that it answers; null if it comes unasked
 */
public record DirectProject(String projectId, Directive directive, String by, String interrupt, Instant at)
        implements ProjectCommand {
    @Override
    public DirectProject at(Instant moment) {
        return new DirectProject(projectId, directive, by, interrupt, moment);
    }
}
