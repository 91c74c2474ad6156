package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Something is not limited any more.
 *
 * @param budget key of the budget
 */
public record BudgetRemoved(String budget) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(budget);
    }
}
