package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.parley.engine.fact.Fact;

/** The project file as it was submitted, with all that the rules do not read. */
public record ProjectDefinition(String projectId, JsonNode definition) implements Fact {
    /** The ids of so many agents of the file, in its order. */
    public List<String> agents(int most) {
        return definition
                .path("agents")
                .valueStream()
                .limit(most)
                .map(agent -> agent.path("agent_id").textValue())
                .toList();
    }

    @Override
    public String key() {
        return projectId;
    }
}
