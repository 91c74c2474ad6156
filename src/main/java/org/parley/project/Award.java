package org.parley.project;

import org.parley.engine.fact.Choice;

/**
 * What a strategy found for the task whose turn it is.
 *
 * @param choice the candidates in their order; empty if nobody is eligible
 */
public record Award(Task task, Choice<Bid> choice) {}
