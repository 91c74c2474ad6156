package org.parley.project;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * What an agent would bring to a task: the score, and the terms it is the sum of (spec/projects.md, Assignment). As JSON
 * the terms are fields beside the score.
 *
 * @param names what the terms are called
 * @param terms as many as there are names
 * @param rank  place among the candidates
 */
public record Bid(
        String agentId,
        double score,
        @JsonIgnore List<String> names,
        @JsonIgnore double[] terms,
        @JsonIgnore Rank rank) implements Ranked {
    public static Bid of(String agentId, double score, Rank rank, List<String> names, double... terms) {
        return new Bid(agentId, score, names, terms, rank);
    }

    @JsonCreator
    static Bid read(
            @JsonProperty("agent_id") String agentId,
            @JsonProperty("score") double score,
            @JsonAnySetter Map<String, Double> terms) {
        return new Bid(
                agentId,
                score,
                List.copyOf(terms.keySet()),
                terms.values().stream().mapToDouble(Double::doubleValue).toArray(),
                null);
    }

    /** The terms by their names, in their order, which a sorted map keeps where JSON is written in the order of names. */
    @JsonAnyGetter
    public Map<String, Double> byName() {
        Map<String, Double> byName = new TreeMap<>(Comparator.comparing(names::indexOf));
        for (int i = 0; i < terms.length; i++) {
            byName.put(names.get(i), terms[i]);
        }
        return byName;
    }
}
