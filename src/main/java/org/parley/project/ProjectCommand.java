package org.parley.project;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/** What somebody outside wants of a project as a whole. */
public interface ProjectCommand extends Dated {
    String projectId();

    @Override
    ProjectCommand at(Instant moment);
}
