package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Packaged;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** What a server says that cannot start. */
class ServeCommandIT {
    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void a_port_in_use_is_one_line_and_ends_with_1() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve(1, "--store", "memory", "--port", Integer.toString(taken.getLocalPort())))
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(taken.getLocalPort()), "in use");
        }
    }

    @Test
    void a_rules_folder_that_is_not_there_or_empty_is_one_line_and_ends_with_2() throws Exception {
        assertThat(serve("--store", "memory", "--rules", "nowhere")).containsExactly("nowhere: no such file or folder");
        assertThat(serve("--store", "memory", "--rules", folder.toString()))
                .containsExactly("there is no rule file (.drl) in " + folder);
    }

    @Test
    void rules_that_do_not_compile_are_told_with_their_places_and_end_with_2() throws Exception {
        Files.writeString(folder.resolve("a.drl"), "package rules;\nrule \"x\"\nwhen\n  Task(\nthen\nend\n");

        assertThat(serve("--store", "memory", "--rules", folder.toString()))
                .containsExactly("The rules do not compile:", "a.drl:4:7: error: ( is not closed; is ) missing?");
    }

    @Test
    void a_store_that_another_process_uses_is_waited_for_and_ends_with_1() throws Exception {
        try (Store taken = Stores.open(folder.toString(), null, null)) {
            assertThat(taken.rules()).isNotNull();
            assertThat(serve(1, "--store", folder.toString()))
                    .hasSize(2)
                    .satisfies(lines -> assertThat(lines.get(0))
                            .endsWith("another process uses the store in %s; waiting up to 1 s".formatted(folder)))
                    .last()
                    .isEqualTo("another process uses the store in " + folder);
        }
    }

    @Test
    void a_store_that_is_damaged_or_cannot_be_written_is_one_line_and_ends_with_1() throws Exception {
        Files.writeString(folder.resolve("parley.db"), "no database ".repeat(999));
        assertThat(serve(1, "--store", folder.toString()))
                .singleElement()
                .asString()
                .contains("the journal is damaged at " + folder.resolve("parley.db"));

        assertThat(serve(1, "--store", "/proc/store"))
                .singleElement()
                .asString()
                .contains("/proc/store");
    }

    @Test
    void a_scheme_of_no_store_is_one_line_and_ends_with_2() throws Exception {
        assertThat(serve("--store", "postgres://localhost/parley"))
                .singleElement()
                .asString()
                .startsWith("postgres://localhost/parley is no store");
    }

    private List<String> serve(String... arguments) throws IOException, InterruptedException {
        return serve(2, arguments);
    }

    /** The lines of both streams, of a server that does not start. */
    private List<String> serve(int exitCode, String... arguments) throws IOException, InterruptedException {
        List<String> command = Packaged.command(List.of("-XX:TieredStopAtLevel=1", "-Dparley.store.wait=1s"));
        command.add("serve");
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("serve", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(exitCode);
            return Files.readAllLines(output);
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
