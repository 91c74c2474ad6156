package org.parley.project;

import java.math.BigDecimal;

/**
 * What an attempt at a task has used up.
 *
 * @param tokens of language models
 * @param money  in the currency of the budgets; null for none
 * @param calls  to whatever it has called
 */
public record Usage(long tokens, BigDecimal money, long calls) {}
