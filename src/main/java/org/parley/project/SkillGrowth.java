package org.parley.project;

import org.parley.engine.fact.Fact;

/** How often skills of an agent rose in a project. */
public class SkillGrowth implements Fact {
    private String projectId;
    private String agentId;
    private int improvements;

    protected SkillGrowth() {}

    /** None as yet. */
    public SkillGrowth(String projectId, String agentId) {
        this.projectId = projectId;
        this.agentId = agentId;
    }

    @Override
    public String key() {
        return projectId + "/" + agentId;
    }

    public String getProjectId() {
        return projectId;
    }

    public String getAgentId() {
        return agentId;
    }

    /** Skills that rose, each as often as it did. */
    public int getImprovements() {
        return improvements;
    }

    public void setImprovements(int improvements) {
        this.improvements = improvements;
    }
}
