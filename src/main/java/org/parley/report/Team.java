package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.parley.project.ProjectDefinition;

/** The agents that a project file names. */
final class Team {
    private Team() {}

    static List<String> of(ProjectView view) {
        JsonNode agents = view.facts()
                .find(ProjectDefinition.class, view.id())
                .orElseThrow()
                .definition()
                .path("agents");
        return StreamSupport.stream(agents.spliterator(), false)
                .map(agent -> agent.path("agent_id").asText())
                .toList();
    }
}
