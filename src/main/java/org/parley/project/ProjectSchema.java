package org.parley.project;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks the form of a project file: projects/project.schema.json, packaged as a resource. */
final class ProjectSchema {
    private static final JsonNode SOURCE = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SOURCE);

    private ProjectSchema() {}

    static void check(JsonNode file, Mistakes mistakes) {
        for (Error error : errorsOf(file)) {
            String message = SchemaMessage.of(error, ruleOf(error));
            String pointer = pointerTo(error.getInstanceLocation());
            switch (error.getKeyword()) {
                case "required" -> mistakes.missing(pointer, message);
                case "propertyNames" -> mistakes.value(pointer + "/" + escaped(error.getProperty()), message);
                default -> mistakes.value(pointer, message);
            }
        }
    }

    private static List<Error> errorsOf(JsonNode file) {
        try {
            return SCHEMA.validate(file);
        } catch (NumberFormatException e) {
            // The validator stumbles over an infinite number where one of several words is expected.
            return SCHEMA.validate(Finite.copyOf(file));
        }
    }

    /** The part of the schema whose keyword was not met. */
    private static JsonNode ruleOf(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        return SOURCE.at(JsonPointer.compile(pointerTo(keyword.getParent())));
    }

    private static String pointerTo(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(escaped(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode load() {
        try (InputStream schema = ProjectSchema.class.getResourceAsStream("/project.schema.json")) {
            return new JsonMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
