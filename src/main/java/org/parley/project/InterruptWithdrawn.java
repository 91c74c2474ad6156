package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * An interrupt needs no answer any more: its project has ended.
 */
public record InterruptWithdrawn(String projectId, String interrupt) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(interrupt, projectId);
    }
}
