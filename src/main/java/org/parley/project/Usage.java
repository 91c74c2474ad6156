package org.parley.project;

/**
 * What an attempt at a task has used up.
 *
 * @param tokens of language models
 * @param money  in the currency of the budgets
 * @param calls  to whatever it has called
 */
public record Usage(long tokens, double money, long calls) {
    public static final Usage NONE = new Usage(0, 0, 0);
}
