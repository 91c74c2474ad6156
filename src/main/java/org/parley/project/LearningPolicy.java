package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * What agents gain from what they complete (spec/projects.md, Learning).
 *
 * @param scope the projects that go by it
 * @param skillStep            levels gained per task, before the rate
 * @param skillDevelopmentRate share of the step that is kept
 * @param preferenceStep       levels that the preference for the type of task grows by
 * @param cap                  the highest level
 * @param meetingSkills        skills that every attendee of a meeting exercises
 */
public record LearningPolicy(
        @JacksonInject Scope scope,
        @Range(to = 10, unit = "levels") double skillStep,
        @Range(to = 1) double skillDevelopmentRate,
        @Range(to = 10, unit = "levels") double preferenceStep,
        @Range(from = 1, unit = "level") double cap,
        List<String> meetingSkills)
        implements ScopedPolicy {
    /** Levels that a skill grows by. */
    public double skillGain() {
        return skillStep * skillDevelopmentRate;
    }
}
