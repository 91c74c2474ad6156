package org.parley.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table to read, and the same as JSON with the machine it was measured on. */
final class Report {
    private static final Path FOLDER = Path.of("target", "bench");

    private final double loadBefore = load();

    void write(String name, List<String> table, Object figures) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("machine", machine());
        json.put("versions", System.getProperty("load.versions"));
        json.put("load_average", List.of(loadBefore, load()));
        json.put("figures", figures);
        Files.createDirectories(FOLDER);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(FOLDER.resolve(name + ".json").toFile(), json);
        System.out.printf(
                "%nLoad average before: %.1f, after: %.1f (the measured processes are part of the latter)%n%n",
                loadBefore, load());
        table.forEach(System.out::println);
    }

    private static Map<String, Object> machine() throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put("server_options", Settings.SERVER_OPTIONS);
        machine.put("file_system", Files.getFileStore(Settings.FOLDER).type());
        return machine;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
