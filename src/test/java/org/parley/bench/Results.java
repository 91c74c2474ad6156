package org.parley.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a benchmark measured, as a file, with the machine it measured on. */
final class Results {
    private Results() {}

    static void write(Path file, List<Map<String, Object>> sizes) throws IOException {
        Map<String, Object> machine = Map.of(
                "cores",
                Runtime.getRuntime().availableProcessors(),
                "max_heap_mb",
                Runtime.getRuntime().maxMemory() >> 20,
                "jvm",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Files.createDirectories(file.getParent());
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("machine", machine, "sizes", sizes));
    }
}
