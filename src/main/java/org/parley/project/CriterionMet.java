package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/** A success criterion is met. */
public record CriterionMet(String projectId, String text, String evidence) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
