package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Policy;

/**
 * When a success criterion counts as met.
 *
 * @param share share of its words, 0 to 1, that completed tasks and their outcomes must mention
 * @param plainWords words that say nothing about what was done
 */
public record CriterionPolicy(double share, List<String> plainWords) implements Policy {}
