package org.parley.project;

import java.util.Collection;
import java.util.List;
import org.parley.engine.fact.Levels;

/**
 * What a task measures its candidates by.
 *
 * @param weights importance of each required skill
 * @param topics  names under which a preference for the task may stand
 * @param phrases words and neighbours of which a preference for the task may be the name
 */
public record Yardstick(Levels weights, Collection<String> topics, Collection<String> phrases) {
    public Yardstick(Levels weights, Collection<String> topics) {
        this(weights, topics, List.of());
    }
}
