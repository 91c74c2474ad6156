package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a file are carried out at a time that is their own. */
class CoordinateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void what_is_due_before_a_command_that_says_when_it_comes_happens_first() throws IOException {
        assertThat(coordinate("""
                start: "2024-07-01T09:00:00Z"
                steps:
                  - ClaimResource: {resource_id: desk, agent_id: ann, lease_seconds: 60}
                  - ClaimResource: {resource_id: desk, agent_id: bob, at: "2024-07-01T09:05:00Z"}
                """)).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "LeaseGranted resource_id=desk agent_id=ann token=1",
                        "09:01:00 (time is up)",
                        "LeaseEnded resource_id=desk agent_id=ann token=1 reason=EXPIRED",
                        "09:05:00 ClaimResource resource_id=desk agent_id=bob",
                        "LeaseGranted resource_id=desk agent_id=bob token=2")
                .doesNotContain("ClaimWaits");
    }

    @Test
    void every_mistake_of_a_file_is_told_at_its_place() throws IOException {
        assertThat(coordinate("""
                start: tomorrow
                steps:
                  - minutes: soon
                  - ClaimResuorce: {resource_id: desk, agent_id: ann}
                  - ClaimResource: {resource_id: desk, agent: ann}
                """)).isEqualTo(2);

        assertThat(err.toString())
                .contains("/start")
                .contains("/steps/0/minutes")
                .contains("expected a whole number of minutes, from 1")
                .contains("did you mean \"ClaimResource\"?; there are ")
                .contains("/steps/2/ClaimResource/agent");
    }

    private int coordinate(String commands) throws IOException {
        Path file = folder.resolve("commands.yaml");
        Files.writeString(file, commands);
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("coordinate", file.toString());
    }
}
