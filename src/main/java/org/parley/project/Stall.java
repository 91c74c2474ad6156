package org.parley.project;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/**
 * A project in which nothing can move.
 *
 * @param missing what each open task waits for
 */
public record Stall(String projectId, List<String> missing, Instant at) implements Fact {
    @Override
    public String key() {
        return projectId;
    }
}
