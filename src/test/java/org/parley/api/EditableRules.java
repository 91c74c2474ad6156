package org.parley.api;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Gives the server a copy of the shipped rules that a test may edit. */
public class EditableRules implements QuarkusTestResourceLifecycleManager {
    /** Beside the classes, so that the test and the server, which have different class loaders, find the same. */
    private static final Path FOLDER = Path.of("target", "editable-rules");

    static Path folder() {
        return FOLDER;
    }

    @Override
    public Map<String, String> start() {
        Path shipped = Path.of("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            clear();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = FOLDER.resolve(shipped.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("parley.rules", FOLDER.toString());
    }

    /** A test that was cut short may have left edits behind. */
    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> left = Files.walk(FOLDER)) {
                for (Path file : left.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void stop() {
        // The copy stays for whoever wants to look at it; the next start overwrites it.
    }
}
