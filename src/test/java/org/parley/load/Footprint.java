package org.parley.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a server holds after a garbage collection.
 *
 * @param after     so many reloads, or minutes
 * @param classes   loaded
 * @param metaspace bytes
 * @param heap      bytes
 * @param resident  MB
 */
record Footprint(int after, double classes, double metaspace, double heap, double resident) {
    static final String HEADER = "| reloads | classes | metaspace, MB | heap after a collection, MB | resident, MB |\n"
            + "|---|---|---|---|---|";

    static Footprint of(ServerProcess server, int after) throws IOException {
        server.collectGarbage();
        return new Footprint(
                after,
                server.sum("jvm_classes_loaded_classes"),
                server.sum("jvm_memory_used_bytes{area=\"nonheap\",id=\"Metaspace\"}"),
                server.sum("jvm_memory_used_bytes{area=\"heap\""),
                server.residentMegabytes());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.1f | %.1f | %.0f |",
                after,
                classes,
                metaspace / (1 << 20),
                heap / (1 << 20),
                resident);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("after", after);
        json.put("classes", classes);
        json.put("metaspace_bytes", metaspace);
        json.put("heap_bytes", heap);
        json.put("resident_mb", resident);
        return json;
    }
}
