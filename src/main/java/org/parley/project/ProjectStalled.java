package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Nothing can move any more.
 *
 * @param missing what each open task waits for
 */
public record ProjectStalled(String projectId, List<String> missing, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(projectId);
    }
}
