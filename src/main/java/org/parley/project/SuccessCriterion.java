package org.parley.project;

import org.parley.engine.fact.Fact;

/**
 * What a project is meant to reach.
 *
 * @param kind     {@code technical_milestones} or {@code business_objectives}
 * @param evidence what speaks for it; null while nothing does
 */
public record SuccessCriterion(String projectId, String kind, String text, boolean met, String evidence)
        implements Fact {
    SuccessCriterion(String projectId, String kind, String text) {
        this(projectId, kind, text, false, null);
    }

    public SuccessCriterion metBy(String evidence) {
        return new SuccessCriterion(projectId, kind, text, true, evidence);
    }

    @Override
    public String key() {
        return projectId + "/" + kind + "/" + text;
    }
}
