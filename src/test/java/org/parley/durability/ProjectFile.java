package org.parley.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.cli.Workload;

/** A project file to submit. */
record ProjectFile(String id, String file) {
    /** Six tasks with meetings. */
    static final ProjectFile SMALL = new ProjectFile("healthcare_blockchain_compressed", shipped());
    /** A thousand tasks for a hundred agents. */
    static final ProjectFile LARGE = of(Workload.of(1_000, 100));

    private static ProjectFile of(Workload workload) {
        return new ProjectFile(workload.name(), workload.toProjectFile().toString());
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of("projects", "healthcare_blockchain_compressed.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
