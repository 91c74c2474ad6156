package org.parley.conflict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * What a compromise comes to: the highest sum of utilities first, then the highest priority of those who offer it, then the id of the first of them.
 *
 * @param agents who offered it
 */
public record CompromiseScore(
        JsonNode value,
        double utility,
        List<String> agents,
        @JsonIgnore Rank rank) implements Ranked {}
