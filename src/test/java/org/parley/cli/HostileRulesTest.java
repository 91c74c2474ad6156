package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Full;
import org.parley.RuleBases;

/** Rule text that reaches for the process, runs away or cannot be read is refused with a finding and nothing else. */
class HostileRulesTest {
    private static final Path HOSTILE = Path.of("src/test/resources/hostile");
    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final Path SHIPPED = Path.of("rules");
    private static final Path ESCAPED = Path.of("target/escaped");
    private static final String NUDGE = """
            - name: Something happens
              when:
                TimeAdvanced: {clock: c, to: "2026-01-05T10:00:00Z"}
              then:
                decisions: []
            """;

    private static final String SOUND = """
            package rules.h;
            import org.parley.engine.fact.*;
            rule "A clock of no name is removed"
            when
                $clock : Clock(id == "")
            then
                delete($clock);
            end
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
        return Stream.concat(files(HOSTILE), broken());
    }

    static Stream<Path> broken() throws IOException {
        return files(BROKEN);
    }

    static Stream<Path> accepted() throws IOException {
        return Full.of(
                2,
                Stream.concat(
                        files(Path.of("src/test/resources/accepted")),
                        files(Path.of("src/test/resources/rules-of-ones-own"))));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        return Files.list(folder)
                .filter(file -> file.toString().matches(".*\\.(drl|yaml)"))
                .sorted();
    }

    static Stream<HostileLine> lines() throws IOException {
        return HostileLine.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_check_refuses_it_at_its_place(Path file) throws IOException {
        write(file);

        assertRefused("rules", "check");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_test_of_its_scenarios_refuses_it_at_its_place(Path file) throws IOException {
        write(file);
        Files.writeString(folder.resolve("h/h.scenarios.yaml"), NUDGE);

        assertRefused("rules", "test");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_run_refuses_it_at_its_place(Path file) throws IOException {
        write(file);

        assertRefused("run", "projects/healthcare_blockchain_compressed.json");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @Tag("sampled")
    void a_check_takes_what_can_be_carried_out(Path file) throws IOException {
        try (Stream<Path> shipped = Files.walk(SHIPPED)) {
            for (Path each : shipped.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(SHIPPED.relativize(each));
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
        write(file);

        assertThat(parley("rules", "check")).as("%s%s", out, err).isZero();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_check_refuses_every_other_way_out(HostileLine line) throws IOException {
        write("h.drl", line.rule());

        assertRefused("rules", "check");
        assertThat(out.toString()).as("%s", out).contains(line.message());
    }

    private void assertRefused(String... command) throws IOException {
        assertThat(parley(command)).as("%s%s", out, err).isEqualTo(2);
        assertThat(out.toString() + err)
                .containsPattern("(?m)^h/h\\.(drl|yaml):\\d+(:\\d+)?: ")
                .doesNotContain("Exception", "\tat ");
        try (Stream<Path> left = Files.list(ESCAPED)) {
            assertThat(left).isEmpty();
        }
    }

    private void write(Path file) throws IOException {
        String name = file.getFileName().toString();
        write("h" + name.substring(name.lastIndexOf('.')), Files.readString(file));
        if (!name.endsWith(".drl")) {
            write("sound.drl", SOUND);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("h"));
        Files.writeString(folder.resolve("h").resolve(name), text);
    }

    private int parley(String... command) {
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(Stream.of(command), Stream.of("--rules", folder.toString()))
                        .toArray(String[]::new));
    }
}
