package org.parley.project;

import java.time.Instant;
import org.parley.engine.fact.Fact;

/** What a project that is under way beside others got of the agents they share. */
public class Share implements Fact {
    private String projectId;
    private int turns;
    private Instant servedAt;

    protected Share() {}

    /** Nothing as yet. */
    public Share(String projectId) {
        this.projectId = projectId;
    }

    @Override
    public String key() {
        return projectId;
    }

    public String getProjectId() {
        return projectId;
    }

    /** How many of its tasks found an agent since there are others. */
    public int getTurns() {
        return turns;
    }

    public void setTurns(int turns) {
        this.turns = turns;
    }

    /** When the last of them did; null if none did. */
    public Instant getServedAt() {
        return servedAt;
    }

    public void setServedAt(Instant servedAt) {
        this.servedAt = servedAt;
    }
}
