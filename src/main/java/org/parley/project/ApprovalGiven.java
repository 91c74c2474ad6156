package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * One of several who have to agree has answered.
 *
 * @param given  how many answered so by now
 * @param needed how many have to
 */
public record ApprovalGiven(
        String projectId, String interrupt, String by, Directive directive, int given, int needed, Instant at)
        implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(interrupt, projectId);
    }
}
