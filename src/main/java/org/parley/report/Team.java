package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.parley.engine.fact.Levels;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.project.ProjectDefinition;

/** The agents that a project file names. */
final class Team {
    private Team() {}

    static List<String> of(ProjectView view) {
        return agents(view.facts(), view.id())
                .map(agent -> agent.path("agent_id").asText())
                .toList();
    }

    /** By agent, the levels that the file declares. */
    static Map<String, Levels> skillsOf(FactStore facts, String project) {
        Map<String, Levels> skills = new HashMap<>();
        agents(facts, project)
                .forEach(agent -> skills.put(
                        agent.path("agent_id").asText(),
                        agent.has("skill_levels")
                                ? FactCodec.JSON.convertValue(agent.get("skill_levels"), Levels.class)
                                : Levels.NONE));
        return skills;
    }

    private static Stream<JsonNode> agents(FactStore facts, String project) {
        JsonNode agents = facts.find(ProjectDefinition.class, project)
                .orElseThrow()
                .definition()
                .path("agents");
        return StreamSupport.stream(agents.spliterator(), false);
    }
}
