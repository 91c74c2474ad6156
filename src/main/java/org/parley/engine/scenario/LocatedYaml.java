package org.parley.engine.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.engine.input.InputError;
import org.parley.engine.input.Unkeepable;
import org.parley.engine.input.Yaml;

/** A YAML file as a tree that knows on which line each entry stands. */
final class LocatedYaml {
    private final Map<JsonNode, Map<String, Integer>> lines = new IdentityHashMap<>();
    private final JsonNode root;

    /** @throws MalformedScenario if the text is not YAML */
    LocatedYaml(String text) {
        try (JsonParser parser = Yaml.READER.createParser(text)) {
            Yaml.requirePlain(text);
            root = parser.nextToken() == null ? JsonNodeFactory.instance.missingNode() : read(parser);
        } catch (JsonProcessingException e) {
            // What is nested too deeply has no place.
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new MalformedScenario(line, readable(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** The line of a list's entry, counted from 0. */
    int lineOf(JsonNode list, int index) {
        return lineOf(list, String.valueOf(index));
    }

    /** The line of a map's entry. */
    int lineOf(JsonNode container, String name) {
        return lines.getOrDefault(container, Map.of()).getOrDefault(name, 1);
    }

    private JsonNode read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readMap(parser);
            case START_ARRAY -> readList(parser);
            default -> keepable(parser.readValueAsTree(), parser);
        };
    }

    private static JsonNode keepable(JsonNode value, JsonParser parser) {
        List<InputError> errors = Unkeepable.in(value);
        if (!errors.isEmpty()) {
            throw new MalformedScenario(
                    parser.currentTokenLocation().getLineNr(), errors.get(0).message());
        }
        return value;
    }

    private ObjectNode readMap(JsonParser parser) throws IOException {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            note(map, name, parser);
            parser.nextToken();
            map.set(name, read(parser));
        }
        return map;
    }

    private ArrayNode readList(JsonParser parser) throws IOException {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            note(list, String.valueOf(list.size()), parser);
            list.add(read(parser));
        }
        return list;
    }

    private void note(JsonNode container, String name, JsonParser parser) {
        lines.computeIfAbsent(container, same -> new HashMap<>())
                .put(name, parser.currentTokenLocation().getLineNr());
    }

    /** What the parser says, in one line: without the text around the place, which is known. */
    private static String readable(String message) {
        String sentences = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(": "));
        return sentences.contains("<block") ? sentences + "; is the indentation right?" : sentences;
    }
}
