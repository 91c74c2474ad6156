package org.parley.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives the server a copy of the shipped rules that a test may edit. It is one server for all that do but one; {@link ShippedRules}
 * undoes what the test before has left behind.
 */
public class EditableRules implements QuarkusTestResourceLifecycleManager {
    /** Beside the classes, so that the test and the server, which have different class loaders, find the same. */
    private static final Path FOLDER = Path.of("target", "editable-rules");

    private static final Path SHIPPED = Path.of("rules");

    static Path folder() {
        return FOLDER;
    }

    @Override
    public Map<String, String> start() {
        restore();
        return Map.of("parley.rules", FOLDER.toString());
    }

    /** Writes and deletes no more than it must, since the server watches the folder. */
    static void restore() {
        try {
            Map<Path, String> shipped = files(SHIPPED);
            for (Path edited : files(FOLDER).keySet()) {
                if (!shipped.containsKey(edited)) {
                    Files.delete(FOLDER.resolve(edited));
                }
            }
            for (Map.Entry<Path, String> file : shipped.entrySet()) {
                Path copy = FOLDER.resolve(file.getKey());
                if (!Files.exists(copy) || !Files.readString(copy).equals(file.getValue())) {
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> files(Path folder) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file), Files.readString(file));
                }
            }
        }
        return files;
    }

    @Override
    public void stop() {
        // The copy stays for whoever wants to look at it; the next start overwrites it.
    }
}
