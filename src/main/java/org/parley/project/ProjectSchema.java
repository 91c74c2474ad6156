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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.engine.input.InputError;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;

/** Checks the form of a project file: projects/project.schema.json, packaged as a resource. */
final class ProjectSchema {
    private static final JsonNode SOURCE = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SOURCE);

    private static final Pattern POSITION = Pattern.compile("/\\d+(?=/)");

    /** Says which names of policies a value may be as well. */
    private static final String NAMES = "$comment";

    private ProjectSchema() {}

    static void check(JsonNode file, ProjectNames names, Mistakes mistakes) {
        for (Error error : SCHEMA.validate(file)) {
            String message = SchemaMessage.of(error, ruleOf(error));
            String pointer = pointerTo(error.getInstanceLocation());
            switch (error.getKeyword()) {
                case "required" -> mistakes.missing(pointer, message + misspelt(error));
                case "propertyNames" -> mistakes.value(pointer + Pointer.to(error.getProperty()), message);
                case "enum" -> checkName(error, names, pointer, mistakes);
                default -> mistakes.value(pointer, message);
            }
        }
    }

    /** A name that the schema does not list may be one that somebody has written rules for. */
    private static void checkName(Error error, ProjectNames names, String pointer, Mistakes mistakes) {
        String kind = ruleOf(error).path(NAMES).asText();
        boolean open = !kind.isEmpty();
        String value = error.getInstanceNode().asText();
        if (open
                && error.getInstanceNode().isTextual()
                && (names.isAny() || names.of(kind).contains(value))) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        error.getSchemaNode().forEach(each -> known.add(each.asText()));
        known.addAll(open && !names.isAny() ? names.of(kind) : Set.of());
        mistakes.value(pointer, SchemaMessage.noneOf(error, known));
    }

    /** Which unknown field may be the one that is missing. */
    private static String misspelt(Error error) {
        JsonNode known = ruleOf(error).path("properties");
        Set<String> unknown = new LinkedHashSet<>();
        error.getInstanceNode().fieldNames().forEachRemaining(unknown::add);
        unknown.removeIf(known::has);
        return new Nearest(unknown)
                .find(error.getProperty())
                .map(nearest -> "; did you mean it by %s?".formatted(Quoted.of(nearest)))
                .orElse("");
    }

    /** Unknown fields that look like known ones; one that is in many entries of a list, in the first of them. */
    static List<InputError> misspelt(JsonNode file) {
        List<InputError> found = new ArrayList<>();
        collectMisspelt(file, SOURCE, "", found);
        Map<String, InputError> first = new LinkedHashMap<>();
        found.forEach(each -> first.putIfAbsent(POSITION.matcher(each.pointer()).replaceAll(""), each));
        return List.copyOf(first.values());
    }

    private static void collectMisspelt(JsonNode value, JsonNode rule, String pointer, List<InputError> found) {
        JsonNode of = rule.has("then") ? rule.path("then") : rule;
        JsonNode form = of.has("$ref") ? SOURCE.at(of.path("$ref").asText().substring(1)) : of;
        for (int index = 0; value.isArray() && index < value.size(); index++) {
            collectMisspelt(value.get(index), form.path("items"), pointer + "/" + index, found);
        }
        JsonNode known = form.path("properties");
        if (!value.isObject() || known.isEmpty()) {
            return;
        }
        Set<String> free = new LinkedHashSet<>();
        known.fieldNames().forEachRemaining(free::add);
        free.removeIf(value::has);
        Nearest nearest = new Nearest(free);
        value.properties().forEach(field -> {
            String name = field.getKey();
            if (known.has(name)) {
                collectMisspelt(field.getValue(), known.get(name), pointer + Pointer.to(name), found);
            } else {
                nearest.find(name)
                        .ifPresent(meant -> found.add(new InputError(
                                pointer + Pointer.to(name),
                                "there is no such field, it is ignored; did you mean %s?"
                                        .formatted(Quoted.of(meant)))));
            }
        });
    }

    /** The part of the schema whose keyword was not met. */
    private static JsonNode ruleOf(Error error) {
        NodePath keyword = error.getSchemaLocation().getFragment();
        return SOURCE.at(JsonPointer.compile(pointerTo(keyword.getParent())));
    }

    private static String pointerTo(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append(Pointer.to(String.valueOf(path.getElement(i))));
        }
        return pointer.toString();
    }

    private static JsonNode load() {
        try (InputStream schema = ProjectSchema.class.getResourceAsStream("/project.schema.json")) {
            return new JsonMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
