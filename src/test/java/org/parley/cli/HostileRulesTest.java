package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.RuleBases;

/** Rule text that reaches for the process, or runs away, is refused with a finding and nothing else. */
class HostileRulesTest {
    private static final Path CASES = Path.of("src/test/resources/hostile");
    private static final Path ESCAPED = Path.of("target/escaped");
    private static final String NUDGE = """
            - name: Something happens
              when:
                TimeAdvanced: {clock: c, to: "2026-01-05T10:00:00Z"}
              then:
                decisions: []
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void beQuiet() throws IOException {
        RuleBases.quiet();
        Files.createDirectories(ESCAPED);
    }

    static Stream<Path> cases() throws IOException {
        return Files.list(CASES)
                .filter(file -> file.toString().endsWith(".drl"))
                .sorted();
    }

    static Stream<HostileLine> lines() throws IOException {
        return HostileLine.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_check_refuses_it_at_its_place(Path file) throws IOException {
        write(Files.readString(file));

        assertRefused("check");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_test_of_its_scenarios_refuses_it_at_its_place(Path file) throws IOException {
        write(Files.readString(file));
        Files.writeString(folder.resolve("h/h.scenarios.yaml"), NUDGE);

        assertRefused("test");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_check_refuses_every_other_way_out(HostileLine line) throws IOException {
        write(line.rule());

        assertRefused("check");
        assertThat(out.toString()).as("%s", out).contains(line.message());
    }

    private void assertRefused(String command) throws IOException {
        assertThat(check(command)).as("%s%s", out, err).isEqualTo(2);
        assertThat(out.toString() + err)
                .containsPattern("(?m)^h/h\\.drl:\\d+(:\\d+)?: ")
                .doesNotContain("Exception", "\tat ");
        try (Stream<Path> left = Files.list(ESCAPED)) {
            assertThat(left).isEmpty();
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("h"));
        Files.writeString(folder.resolve("h/h.drl"), text);
    }

    private int check(String command) {
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("rules", command, "--rules", folder.toString());
    }
}
