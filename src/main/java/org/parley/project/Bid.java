package org.parley.project;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String AGENT = "agent_id";
    private static final String SCORE = "score";

    public static Bid of(String agentId, double score, Rank rank, List<String> names, double... terms) {
        return new Bid(agentId, score, names, terms, rank);
    }

    /** Reads field by field, for an any-setter of a creator would turn the order of the terms round. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Bid read(ObjectNode json) {
        List<String> names = json.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(AGENT) && !name.equals(SCORE))
                .toList();
        return new Bid(
                json.path(AGENT).asText(),
                json.path(SCORE).asDouble(),
                names,
                names.stream().mapToDouble(name -> json.get(name).asDouble()).toArray(),
                null);
    }

    /** The terms by their names, in their order. */
    @JsonAnyGetter
    public Map<String, Double> byName() {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < terms.length; i++) {
            byName.put(names.get(i), terms[i]);
        }
        return byName;
    }
}
