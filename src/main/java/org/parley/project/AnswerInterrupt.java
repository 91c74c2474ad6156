package org.parley.project;

import java.time.Instant;

/**
 * Somebody answers what a project waits for.
 *
 * @param interrupt key of the interrupt
 * @param by        who answers
 */
public record AnswerInterrupt(String projectId, String interrupt, Directive directive, String by, Instant at)
        implements ProjectCommand {
    @Override
    public AnswerInterrupt at(Instant moment) {
        return new AnswerInterrupt(projectId, interrupt, directive, by, moment);
    }
}
