package org.parley.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parley.Chance;

/** Makes JSON from schemas, and mistakes in it. */
final class JsonMaker {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** Ids that meet, and what is written as a string. */
    private static final List<String> TEXTS = List.of(
            "ann",
            "bob",
            "m",
            "p",
            "c",
            "t1",
            "java",
            "2026-01-05",
            "2026-01-05T10:00:00Z",
            "2026-01-05T10:00",
            "09:30",
            "PT1H",
            "1/2",
            "FREQ=DAILY;COUNT=3",
            "Europe/Berlin",
            "http://127.0.0.1:9/x",
            "MAJORITY",
            "round_robin",
            "manifest.json");

    private static final Set<String> AGENTS = Set.of(
            "by", "creator", "sender", "writer", "owner", "facilitator", "proposer", "voter", "participant", "manager");

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e308",
            "1e999",
            "-1e-400",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "{}",
            "[]",
            "[[]]",
            "{\"x\": null}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u001b[2J\\r\\n\"",
            "\"\\u202e\\u2066\"",
            "\"\u00e4\ud83d\ude00\"",
            "\"../../etc/passwd\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"2026-02-30\"",
            "\"24:00\"",
            "\"PT-1H\"",
            "\"1/0\"",
            "\"FREQ=SECONDLY\"",
            "\"http://[\"",
            "\"${x}#{y}%s{0}\"",
            "[" + "1,".repeat(2_000) + "1]",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900));

    private final Chance chance;
    private final JsonNode schemas;

    JsonMaker(Chance chance, JsonNode schemas) {
        this.chance = chance;
        this.schemas = schemas;
    }

    /** A value that the schema lets pass, more or less. */
    JsonNode valid(JsonNode given, String name, int depth) {
        JsonNode schema = resolve(given);
        if (schema.has("enum")) {
            return schema.path("enum").get(chance.below(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "integer" -> JSON.numberNode(chance.below(5));
            case "number" -> JSON.numberNode(chance.below(20) / 2.0);
            case "boolean" -> JSON.booleanNode(chance.below(2) == 0);
            case "string" -> JSON.textNode(text(name));
            default -> chance.below(2) == 0 ? JSON.numberNode(chance.below(5)) : JSON.textNode(chance.oneOf(TEXTS));
        };
    }

    /** What a field of the name mostly holds. */
    private String text(String name) {
        if (chance.below(5) == 0) {
            return chance.oneOf(TEXTS);
        }
        if (name.contains("agent") || AGENTS.contains(name)) {
            return chance.oneOf(List.of("ann", "bob"));
        }
        if (name.contains("date")) {
            return "2026-01-05";
        }
        return switch (name) {
            case "task_id", "task", "dependencies" -> chance.oneOf(List.of("t1", "t2"));
            case "from", "to", "start", "end", "until", "at", "deadline", "written" ->
                chance.oneOf(List.of("2026-01-05T10:00:00Z", "2026-01-05T12:00:00Z", "2026-01-05T09:00:00"));
            default -> chance.oneOf(TEXTS);
        };
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode resolved = schema;
        while (resolved.has("$ref")) {
            resolved = schemas.path(resolved.path("$ref").asText().replace("#/components/schemas/", ""));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (resolved.has(choice)) {
                return resolve(resolved.path(choice)
                        .get(chance.below(resolved.path(choice).size())));
            }
        }
        return resolved;
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(chance.below(type.size())).asText() : type.asText();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (depth < DEEPEST && (required.contains(property.getKey()) || chance.below(2) == 0)) {
                object.set(property.getKey(), valid(property.getValue(), property.getKey(), depth + 1));
            }
        });
        if (schema.has("additionalProperties") && depth < DEEPEST) {
            object.set(chance.oneOf(TEXTS), valid(schema.path("additionalProperties"), "", depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int count = chance.below(3); count > 0 && depth < DEEPEST; count--) {
            array.add(valid(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    /** The same with another value somewhere in it, or a field more or less. */
    JsonNode mutated(JsonNode value) {
        if (value.isObject() && !value.isEmpty() && chance.below(6) > 0) {
            ObjectNode object = value.deepCopy();
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = chance.oneOf(names);
            switch (chance.below(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("x\u0000" + name, odd());
                default -> object.set(name, mutated(object.get(name)));
            }
            return object;
        }
        if (value.isArray() && !value.isEmpty() && chance.below(3) > 0) {
            ArrayNode array = value.deepCopy();
            int index = chance.below(array.size());
            if (chance.below(3) == 0) {
                array.add(array.get(index));
            } else {
                array.set(index, mutated(array.get(index)));
            }
            return array;
        }
        return odd();
    }

    private JsonNode odd() {
        return JSON.rawValueNode(new RawValue(chance.oneOf(ODD)));
    }

    /** Its bytes; now and then not all of them, or others. */
    byte[] spoilt(JsonNode value) {
        byte[] bytes = value.toString().getBytes(UTF_8);
        return switch (chance.below(30)) {
            case 0 -> Arrays.copyOf(bytes, chance.below(bytes.length + 1));
            case 1 -> changed(bytes);
            case 2 -> ("\ufeff" + value).getBytes(UTF_8);
            case 3 -> (value + " x").getBytes(UTF_8);
            case 4 -> new byte[0];
            default -> bytes;
        };
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[chance.below(changed.length)] = (byte) chance.below(256);
        }
        return changed;
    }
}
