package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.engine.input.Quoted;

/** Which entry of a list has an id; the first one where an id comes twice. */
final class Ids {
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    /** The ids in a field of entries. */
    static Ids of(List<FileEntry> entries, String field, Mistakes mistakes) {
        Ids ids = new Ids();
        for (int i = 0; i < entries.size(); i++) {
            FileEntry entry = entries.get(i);
            JsonNode id = entry.node().path(field);
            Integer first = id.isTextual() ? ids.positions.putIfAbsent(id.textValue(), i) : null;
            if (first != null) {
                mistakes.value(
                        "%s/%s".formatted(entry.pointer(), field),
                        "%s %s is already taken by %s"
                                .formatted(
                                        field, Quoted.of(id), entries.get(first).place()));
            }
        }
        return ids;
    }

    boolean contains(String id) {
        return positions.containsKey(id);
    }

    /** Null for an id that is not here. */
    Integer positionOf(String id) {
        return positions.get(id);
    }

    /** In the order of the file. */
    Set<String> all() {
        return positions.keySet();
    }
}
