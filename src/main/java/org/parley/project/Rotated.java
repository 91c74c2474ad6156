package org.parley.project;

import org.parley.engine.fact.Choice;

/**
 * The turn went round.
 *
 * @param choice of the one whose turn it is
 * @param turn   its number, from 1
 */
public record Rotated(Choice<Bid> choice, int turn) {}
