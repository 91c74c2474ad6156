package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.scenario.ScenarioChoice;
import org.parley.project.ProjectReader;

/**
 * What is tested.
 *
 * @param files candidate texts by path, in place of those of the folder; null takes a file away
 * @param only  paths of scenario files, rule files or folders; empty for all
 * @param drop  whether to look for rules that no scenario misses
 */
record RuleTestInput(Map<String, String> files, List<String> only, boolean drop) {
    private static final List<String> FIELDS = List.of("files", "only", "drop");

    /**
     * Reads it from a body, which may be empty.
     *
     * @throws InvalidInput with every mistake
     */
    static RuleTestInput read(String body) {
        JsonNode given = body.isBlank() ? JsonNodeFactory.instance.objectNode() : ProjectReader.parse(body);
        List<InputError> errors = new ArrayList<>();
        if (!given.isObject()) {
            errors.add(new InputError("", "expected an object"));
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                errors.add(new InputError(pointer(name), "a test of rules has no such field"));
            }
        });
        RuleTestInput input = new RuleTestInput(
                files(given.path("files"), errors), only(given.path("only"), errors), drop(given.path("drop"), errors));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return input;
    }

    ScenarioChoice choice() {
        return new ScenarioChoice(only);
    }

    private static Map<String, String> files(JsonNode given, List<InputError> errors) {
        Map<String, String> files = new HashMap<>();
        if (!given.isMissingNode() && !given.isObject()) {
            errors.add(new InputError("/files", "expected an object: text by path"));
        }
        given.properties().forEach(file -> {
            String path = file.getKey();
            if (!RulesResource.PATH.matcher(path).matches()) {
                errors.add(new InputError(
                        "/files" + pointer(path), "path %s does not match %s".formatted(path, RulesResource.PATH)));
            } else if (!file.getValue().isTextual() && !file.getValue().isNull()) {
                errors.add(new InputError("/files" + pointer(path), "expected the text of the file, or null"));
            }
            files.put(path, file.getValue().textValue());
        });
        return files;
    }

    private static List<String> only(JsonNode given, List<InputError> errors) {
        List<String> only = new ArrayList<>();
        if (!given.isMissingNode() && !given.isArray()) {
            errors.add(new InputError("/only", "expected a list of paths"));
        }
        for (int index = 0; index < given.size(); index++) {
            if (!given.get(index).isTextual()) {
                errors.add(new InputError("/only/" + index, "expected a path"));
            }
            only.add(given.get(index).asText());
        }
        return only;
    }

    private static boolean drop(JsonNode given, List<InputError> errors) {
        if (!given.isMissingNode() && !given.isBoolean()) {
            errors.add(new InputError("/drop", "expected true or false"));
        }
        return given.asBoolean();
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
