package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.engine.fact.Fact;

/** The project file as it was submitted, with all that the rules do not read. */
public record ProjectDefinition(String projectId, JsonNode definition) implements Fact {
    @Override
    public String key() {
        return projectId;
    }
}
