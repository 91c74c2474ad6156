package org.parley.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Files and folders on a command line, below the rules folder or below where we are: either will do. */
final class PathChoice {
    private final List<String> paths;

    /** @param chosen none for all */
    PathChoice(Path folder, List<Path> chosen) {
        Path root = folder.toAbsolutePath().normalize();
        this.paths = chosen.stream()
                .map(path -> below(root, path).toString().replace('\\', '/'))
                .toList();
    }

    /** As they are called below the folder; an empty one is the folder itself. */
    List<String> paths() {
        return paths;
    }

    boolean includes(String file) {
        return paths.isEmpty() || paths.stream().anyMatch(path -> chooses(path, file));
    }

    /** Those that choose none of the files. */
    List<String> missing(Collection<String> files) {
        return paths.stream()
                .filter(path -> files.stream().noneMatch(file -> chooses(path, file)))
                .toList();
    }

    private static boolean chooses(String path, String file) {
        return path.isEmpty() || path.equals(file) || file.startsWith(path + "/");
    }

    private static Path below(Path root, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute) : path.normalize();
    }
}
