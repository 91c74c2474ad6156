package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts Java, with one that only says what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String QUICK = "-XX:TieredStopAtLevel=1";
    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";
    private static final Path SCRIPT = Path.of("src", "main", "scripts", "parley");

    @TempDir
    Path folder;

    private String options = "-Xmx1g -Dsome.option=1";

    @BeforeEach
    void java_says_what_it_is_given() throws IOException {
        Path java = Files.createDirectories(folder.resolve("java home/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void short_commands_have_the_quick_compiler() throws Exception {
        Path small = project("small file.json", 500_000);

        assertThat(started("run", small.toString(), "--json"))
                .contains(QUICK)
                .endsWith("run", small.toString(), "--json");
        assertThat(started("rules", "test")).contains(QUICK);
        assertThat(started("validate", folder.toString(), "no-such-file")).contains(QUICK);
    }

    @Test
    void what_takes_long_is_compiled_in_full() throws Exception {
        Path large = project("large file.json", 500_001);

        assertThat(started("run", "--json", large.toString()))
                .doesNotContain(QUICK)
                .endsWith("run", "--json", large.toString());
        assertThat(started("bench")).doesNotContain(QUICK);
        assertThat(started("journal", "verify")).doesNotContain(QUICK);
        assertThat(started("serve")).doesNotContain(QUICK);
        assertThat(started()).doesNotContain(QUICK);
    }

    @Test
    void what_takes_long_has_large_pages_where_there_are_any() throws Exception {
        Path setting = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean there = Files.exists(setting) && !Files.readString(setting).contains("[never]");
        Path large = project("large file.json", 500_001);

        assertThat(started("serve").contains(LARGE_PAGES)).isEqualTo(there);
        assertThat(started("bench").contains(LARGE_PAGES)).isEqualTo(there);
        assertThat(started("run", large.toString()).contains(LARGE_PAGES)).isEqualTo(there);
        assertThat(started("rules", "test")).doesNotContain(LARGE_PAGES);
    }

    @Test
    void a_server_has_a_bounded_heap_that_options_may_change() throws Exception {
        assertThat(started("serve")).containsSubsequence("-XX:MaxRAMPercentage=50", "-Xmx1g");
        assertThat(started()).contains("-XX:MaxRAMPercentage=50");
        assertThat(started("run")).doesNotContain("-XX:MaxRAMPercentage=50");
    }

    @Test
    void a_collector_that_somebody_chose_is_the_only_one() throws Exception {
        assertThat(started("serve")).contains("-XX:+UseParallelGC");
        assertThat(started("run")).contains("-XX:+UseSerialGC");
        options = "-XX:+UseZGC";
        assertThat(started("serve")).contains("-XX:+UseZGC").doesNotContain("-XX:+UseParallelGC");
    }

    @Test
    void options_for_java_are_handed_on() throws Exception {
        assertThat(started("serve")).contains("-Xmx1g", "-Dsome.option=1");
    }

    @Test
    void what_was_loaded_in_a_training_is_taken_by_the_same_java() throws Exception {
        Path home = Files.createDirectories(folder.resolve("the app"));
        Path script = Files.copy(SCRIPT, home.resolve("parley"));
        Path archives = Files.createDirectories(home.resolve("fast-start"));
        Files.writeString(archives.resolve("release"), "JAVA_VERSION=\"17\"\n");
        Path release = folder.resolve("java home/release");
        String archive = "-XX:SharedArchiveFile=" + archives.resolve("parley.jsa");

        assertThat(startedWith(script, "serve")).doesNotContain(archive);
        Files.writeString(release, "JAVA_VERSION=\"21\"\n");
        assertThat(startedWith(script, "serve")).doesNotContain(archive);
        Files.copy(archives.resolve("release"), release, StandardCopyOption.REPLACE_EXISTING);
        assertThat(startedWith(script, "serve")).contains(archive);
        Files.createFile(archives.resolve("parley.aot"));
        assertThat(startedWith(script, "run", "file"))
                .contains("-XX:AOTCache=" + archives.resolve("parley.aot"))
                .doesNotContain(archive);
    }

    private Path project(String name, int bytes) throws IOException {
        return Files.writeString(folder.resolve(name), " ".repeat(bytes));
    }

    private List<String> started(String... arguments) throws IOException, InterruptedException {
        return startedWith(SCRIPT, arguments);
    }

    private List<String> startedWith(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("java home").toString());
        builder.environment().put("JAVA_OPTS", options);
        Process process = builder.start();
        List<String> given = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return given;
    }
}
