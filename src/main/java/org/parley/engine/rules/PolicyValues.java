package org.parley.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.engine.input.Yaml;

/** The values of a policy file by their paths, such as {@code /AssignmentPolicy/load_penalty}. */
final class PolicyValues {
    private PolicyValues() {}

    /** A file that is no YAML is one value. */
    static Map<String, String> of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            collect("", Yaml.tree(text), values);
        } catch (JsonProcessingException e) {
            values.put("", text);
        }
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), values));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "/" + index, node.get(index), values);
            }
        } else {
            values.put(path, node.isTextual() ? node.textValue() : node.toString());
        }
    }
}
