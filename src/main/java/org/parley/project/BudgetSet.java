package org.parley.project;

import java.math.BigDecimal;
import java.util.List;
import org.parley.engine.fact.Decision;

/**
 * Something is limited.
 *
 * @param budget key of the budget
 * @param isNew  false if it was limited otherwise before
 */
public record BudgetSet(String budget, BigDecimal limit, boolean isNew) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(budget);
    }
}
