package org.parley.engine.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.engine.rules.OwnType;
import org.parley.engine.rules.OwnTypes;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.steps.Steps;

/** The rows of a query as JSON, a field for each variable, by their text: facts come in no order. */
record QueryRows(OwnTypes own, RuleQuery query) {
    List<JsonNode> of(List<Map<String, Object>> rows) {
        return sorted(rows.stream().map(this::row));
    }

    private JsonNode row(Map<String, Object> values) {
        Steps.count();
        ObjectNode row = FactCodec.JSON.createObjectNode();
        query.columns().stream()
                .filter(column -> values.containsKey(column.variable()))
                .forEach(column -> row.set(column.name(), value(values.get(column.variable()))));
        return row;
    }

    private JsonNode value(Object value) {
        OwnType type = value == null ? null : own.of(value);
        if (type != null) {
            return FactCodec.parse(type.write(value));
        }
        if (value instanceof Set<?> set) {
            return array(sorted(set.stream().map(this::value)));
        }
        if (value instanceof Iterable<?> all) {
            ArrayNode array = FactCodec.JSON.createArrayNode();
            all.forEach(each -> array.add(value(each)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonNode> entries = new TreeMap<>();
            map.forEach((key, of) -> entries.put(String.valueOf(key), value(of)));
            return FactCodec.JSON.createObjectNode().setAll(entries);
        }
        return value == null ? NullNode.getInstance() : FactCodec.tree(value);
    }

    private static ArrayNode array(List<JsonNode> elements) {
        return FactCodec.JSON.createArrayNode().addAll(elements);
    }

    private static List<JsonNode> sorted(Stream<JsonNode> nodes) {
        return nodes.map(node -> Map.entry(node.toString(), node))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }
}
