package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Levels;

/**
 * Something to be done, and the parts that it may be taken apart into.
 *
 * @param task what is to be done
 * @param requiredSkills lowest level by skill
 * @param estimatedLoad how much of an agent it takes
 * @param subtasks in their order
 */
public record Work(String task, Levels requiredSkills, double estimatedLoad, List<Work> subtasks) {
    public Work {
        requiredSkills = requiredSkills == null ? Levels.NONE : requiredSkills;
        subtasks = subtasks == null ? List.of() : subtasks;
    }
}
