package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of project files, part by part, in the description of the API. */
final class ProjectFileSchema {
    static final String FILE = "ProjectFile";
    static final String TASK = FILE + ".task";
    /** One that is sent alone; its id may be left out, the path has it. */
    static final String AGENT = "AgentForm";

    private ProjectFileSchema() {}

    static Map<String, Schema> parts() {
        ObjectNode file = read();
        JsonNode parts = file.remove("$defs");
        ObjectNode api = new JsonMapper().createObjectNode().put("openapi", "3.1.0");
        ObjectNode schemas = api.putObject("components").putObject("schemas");
        schemas.set(FILE, file);
        parts.properties().forEach(part -> schemas.set(FILE + "." + part.getKey(), part.getValue()));
        schemas.set(AGENT, parts.path("agent").deepCopy());
        schemas.withObject(AGENT).remove("required");
        String text = api.toString().replace("#/$defs/", "#/components/schemas/" + FILE + ".");
        return SmallRyeOpenAPI.builder()
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .build()
                .model()
                .getComponents()
                .getSchemas();
    }

    private static ObjectNode read() {
        try (InputStream schema = ProjectFileSchema.class.getResourceAsStream("/project.schema.json")) {
            ObjectNode file = (ObjectNode) new JsonMapper().readTree(schema);
            file.remove("$schema");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
