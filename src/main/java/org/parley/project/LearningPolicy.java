package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Policy;

/**
 * What agents gain from what they complete (spec/projects.md, Learning).
 *
 * @param skillStep            levels gained per task, before the rate
 * @param skillDevelopmentRate share of the step that is kept
 * @param preferenceStep       levels that the preference for the type of task grows by
 * @param cap                  the highest level
 * @param meetingSkills        skills that every attendee of a meeting exercises
 */
public record LearningPolicy(
        double skillStep, double skillDevelopmentRate, double preferenceStep, double cap, List<String> meetingSkills)
        implements Policy {
    /** Levels that a skill grows by. */
    public double skillGain() {
        return skillStep * skillDevelopmentRate;
    }
}
