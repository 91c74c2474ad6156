package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;

/** The field names of the original meeting system (spec/meetings.md, Source), beside those used here. */
final class SeedNames {
    static final Map<String, String> MANIFEST = Map.of(
            "creator_agent_id", "creator",
            "facilitator_agent_id", "facilitator",
            "current_state", "state",
            "created_at_utc", "created_at");
    static final Map<String, String> PARTICIPANT = Map.of("joined_at_utc", "joined_at");
    static final Map<String, String> MESSAGE = Map.of("vote_value", "vote");

    private SeedNames() {}

    /** The object without what is null, and with the names used here; where both are there, these count. */
    static ObjectNode read(JsonNode given, Map<String, String> names) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        given.properties().forEach(field -> {
            String name = names.getOrDefault(field.getKey(), field.getKey());
            if (!field.getValue().isNull() && (name.equals(field.getKey()) || !given.hasNonNull(name))) {
                renamed.set(name, field.getValue());
            }
        });
        return renamed;
    }

    /** The pointer to a field by the name that the file gives it. */
    static String original(JsonNode file, String pointer) {
        int end = pointer.lastIndexOf('/');
        JsonNode object = file.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        return Stream.of(MANIFEST, PARTICIPANT, MESSAGE)
                .flatMap(names -> names.entrySet().stream())
                .filter(each -> each.getValue().equals(name) && !object.has(name) && object.has(each.getKey()))
                .map(each -> pointer.substring(0, end + 1) + each.getKey())
                .findFirst()
                .orElse(pointer);
    }

    /** Adds the original names to an object; a reader of either finds its own. */
    static ObjectNode write(ObjectNode object, Map<String, String> names) {
        names.forEach((original, name) -> {
            if (object.has(name)) {
                object.set(original, object.get(name));
            }
        });
        return object;
    }
}
