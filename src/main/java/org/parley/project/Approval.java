package org.parley.project;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/**
 * How one of those who have to agree answered an interrupt.
 */
public record Approval(String projectId, String interrupt, String by, Directive directive, Instant at) implements Fact {
    @Override
    public String key() {
        return interrupt + "@" + by;
    }
}
