package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/** The project is gone. */
public record ProjectRemoved(String projectId) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
