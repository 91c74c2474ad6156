package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * What somebody wanted of a project is done.
 *
 * @param interrupt key of the interrupt that it answers; null if it came unasked
 */
public record DirectiveCarriedOut(String projectId, Directive directive, String by, String interrupt, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
