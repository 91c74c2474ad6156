package org.parley.project;

import org.parley.engine.fact.Levels;
import org.parley.engine.fact.Policy;

/**
 * What becomes of action items and follow-ups.
 *
 * @param shortestText   action items of fewer characters are ignored
 * @param priorityStep   how far below its parent's the priority of a spawned task is
 * @param lowestPriority the lowest priority
 * @param skillLevel     minimum level of a skill that the text names
 * @param fallbackSkills what a task asks for whose text names no known skill
 * @param hours          estimated hours of a spawned task
 */
public record SpawningPolicy(
        int shortestText, int priorityStep, int lowestPriority, double skillLevel, Levels fallbackSkills, double hours)
        implements Policy {}
