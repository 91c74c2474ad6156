package org.parley.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the load tests. */
final class Folders {
    private Folders() {}

    /** An empty one of the name. */
    static Path fresh(String name) {
        try {
            Path folder = Settings.FOLDER.resolve(name);
            if (Files.exists(folder)) {
                for (Path path : under(folder, Comparator.reverseOrder())) {
                    Files.delete(path);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all files. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : under(from, Comparator.naturalOrder())) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    private static List<Path> under(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(order).toList();
        }
    }
}
