package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vote profile and an extractor of one's own need no more than a policy file and a rule file. */
class OwnMeetingRulesTest {
    @TempDir
    Path folder;

    @Test
    void a_vote_profile_and_an_extractor_of_ones_own_are_added_by_files() throws IOException {
        StringWriter out = new StringWriter();
        copyShipped();
        for (String name : List.of("elders.yaml", "elders.drl", "elders.scenarios.yaml")) {
            try (InputStream file = getClass().getResourceAsStream("/org/parley/own/" + name)) {
                Files.copy(
                        Objects.requireNonNull(file), folder.resolve("meeting").resolve(name));
            }
        }

        int status = ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute("rules", "test", "--rules", folder.toString(), "meeting/elders.scenarios.yaml");

        assertThat(status).as(out.toString()).isZero();
    }

    private void copyShipped() throws IOException {
        Path shipped = Path.of("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(shipped.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
