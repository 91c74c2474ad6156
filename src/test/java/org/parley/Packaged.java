package org.parley;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The application as it was packaged last: a jar, or a native executable. */
public final class Packaged {
    private static final Path TARGET = Path.of("target");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Packaged() {}

    /**
     * What starts it.
     *
     * @param options of a virtual machine, {@code -D…} for both
     */
    public static List<String> command(List<String> options) {
        Properties artifact = artifact();
        String path = TARGET.resolve(artifact.getProperty("path")).toString();
        List<String> command = new ArrayList<>();
        if (artifact.getProperty("type").equals("native")) {
            command.add(path);
            options.stream().filter(option -> option.startsWith("-D")).forEach(command::add);
        } else {
            command.add(JAVA);
            command.addAll(options);
            command.addAll(List.of("-jar", path));
        }
        return command;
    }

    private static Properties artifact() {
        Properties artifact = new Properties();
        try (Reader file = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            artifact.load(file);
            return artifact;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is packaged", e);
        }
    }
}
