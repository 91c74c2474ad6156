package org.parley.project;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** Somebody wants a project and all that belongs to it gone. */
public record RemoveProject(String projectId, Instant at) implements Dated {
    @Override
    public RemoveProject at(Instant moment) {
        return new RemoveProject(projectId, moment);
    }
}
