package org.parley.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.parley.engine.fact.Command;

/**
 * Somebody wants a project planned.
 *
 * @param definition the project file with all that it carries
 * @param file       the same, as far as the rules read it
 */
public record SubmitProject(
        String projectId, JsonNode definition, @JsonIgnore ProjectFile file) implements Command {
    /** @throws org.parley.engine.input.InvalidInput with every mistake in the file */
    public static SubmitProject of(JsonNode definition) {
        ProjectFile file = new ProjectReader().read(definition);
        return new SubmitProject(file.projectId(), definition, file);
    }

    /**
     * The same, for a file that may use these names.
     *
     * @throws org.parley.engine.input.InvalidInput with every mistake in the file
     */
    public static SubmitProject of(JsonNode definition, ProjectNames names) {
        ProjectFile file = new ProjectReader().read(definition, names);
        return new SubmitProject(file.projectId(), definition, file);
    }

    @JsonCreator
    static SubmitProject recorded(
            @JsonProperty("project_id") String projectId, @JsonProperty("definition") JsonNode definition) {
        return of(definition);
    }
}
