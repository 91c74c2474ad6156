package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Levels;

/** What the agents of a project could do when it ended: what its result tells, whatever becomes of them later. */
public record ProjectTeam(String projectId, List<Member> members) implements Fact {
    /**
     * An agent as it was then.
     *
     * @param maxConcurrent tasks at a time
     */
    public record Member(String agentId, Levels skills, int maxConcurrent) {}

    @Override
    public String key() {
        return projectId;
    }
}
