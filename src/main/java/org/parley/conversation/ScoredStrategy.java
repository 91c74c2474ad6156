package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;

/**
 * A turn strategy that chooses by score (rules/conversation/score.drl).
 *
 * @param strategy one of the turn strategies
 */
public record ScoredStrategy(@RowKey String strategy) implements Policy {}
