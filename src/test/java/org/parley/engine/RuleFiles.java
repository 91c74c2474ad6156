package org.parley.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rules folder that a test writes. */
final class RuleFiles {
    private static final String HEADER = """
            package rules.test;

            import org.parley.engine.fact.*;
            import org.parley.agent.*;

            """;

    private final Path root;

    RuleFiles(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** A file of rules; the package and the imports are put before them, in five lines. */
    RuleFiles rules(String name, String rules) throws IOException {
        return text(name + ".drl", HEADER + rules);
    }

    RuleFiles text(String name, String text) throws IOException {
        Path file = root.resolve("test").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }
}
