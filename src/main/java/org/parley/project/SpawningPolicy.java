package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * What becomes of action items and follow-ups.
 *
 * @param scope the projects that go by it
 * @param shortestText   action items of fewer characters are ignored
 * @param priorityStep   how far below its parent's the priority of a spawned task is
 * @param lowestPriority the lowest priority
 * @param skillLevel     minimum level of a skill that the text names
 * @param fallbackSkills what a task asks for whose text names no known skill
 * @param hours          estimated hours of a spawned task
 */
public record SpawningPolicy(
        @JacksonInject Scope scope,
        @Range(unit = "characters") int shortestText,
        @Range(to = 4) int priorityStep,
        @Range(from = 1, to = 5) int lowestPriority,
        @Range(to = 10, unit = "level") double skillLevel,
        Levels fallbackSkills,
        @Range(from = 0.01, unit = "hours") double hours)
        implements ScopedPolicy {}
