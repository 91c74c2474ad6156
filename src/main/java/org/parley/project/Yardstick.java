package org.parley.project;

import java.util.Collection;
import org.parley.engine.fact.Levels;

/**
 * What a task measures its candidates by.
 *
 * @param weights importance of each required skill
 * @param topics  names under which a preference for the task may stand
 */
public record Yardstick(Levels weights, Collection<String> topics) {}
