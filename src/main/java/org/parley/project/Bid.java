package org.parley.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * What an agent would bring to a task: the score and the terms it is the sum of (spec/projects.md, Assignment 2).
 *
 * @param skill      Σ level × importance over the required skills
 * @param preference the preference's part
 * @param load       the part of the tasks it is engaged in, at most 0
 * @param rank       place among the candidates
 */
public record Bid(
        String agentId,
        double score,
        double skill,
        double preference,
        double load,
        @JsonIgnore Rank rank) implements Ranked {}
