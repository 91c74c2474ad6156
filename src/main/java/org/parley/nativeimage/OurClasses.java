package org.parley.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of Parley as they are built into an executable. */
final class OurClasses {
    private static final String FOLDER = "org/parley";
    private static final String CLASS = ".class";

    private OurClasses() {}

    /** @param classPath folders and jars */
    static Stream<Class<?>> on(List<Path> classPath) {
        return classPath.stream().flatMap(each -> names(each).stream()).map(OurClasses::load);
    }

    private static List<String> names(Path place) {
        try {
            if (Files.isDirectory(place)) {
                return namesBelow(place);
            }
            if (!place.toString().endsWith(".jar")) {
                return List.of();
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return namesBelow(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> namesBelow(Path root) throws IOException {
        Path ours = root.resolve(FOLDER);
        if (!Files.exists(ours)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(ours)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OurClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
