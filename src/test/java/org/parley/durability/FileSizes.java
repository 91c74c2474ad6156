package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How large the files of a running server may grow: to it, a limit is a full disk. */
final class FileSizes {
    /** Ends within a commit, not between two. */
    private static final long A_LITTLE = 50_001;

    private final long pid;

    private FileSizes(long pid) {
        this.pid = pid;
    }

    /** Skips the test on a machine that cannot limit them. */
    static FileSizes of(Server server) {
        FileSizes sizes = new FileSizes(server.pid());
        if (!sizes.limit("unlimited")) {
            abort("there is no prlimit here");
        }
        return sizes;
    }

    /** From now on no file grows larger than the largest in the folder is, and a little. */
    void fillUpSoon(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long largest = files.mapToLong(file -> file.toFile().length()).max().orElseThrow();
            assertThat(limit(Long.toString(largest + A_LITTLE))).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void makeRoom() {
        assertThat(limit("unlimited")).isTrue();
    }

    private boolean limit(String bytes) {
        try {
            Process process =
                    new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes + ":").start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
