package org.parley.durability;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Counts how many times a process asks the disk to keep what it has written. */
final class Syncs implements AutoCloseable {
    private final Path trace;
    private final Process strace;

    private Syncs(Path trace, Process strace) {
        this.trace = trace;
        this.strace = strace;
    }

    /**
     * Counts from now on; skips the test on a machine that cannot.
     *
     * @param folder where the trace goes
     */
    static Syncs of(Server server, Path folder) {
        Path trace = folder.resolve("syncs");
        Path said = folder.resolve("strace");
        try {
            Process strace = new ProcessBuilder(
                            "strace",
                            "-f",
                            "-e",
                            "trace=fsync,fdatasync",
                            "-o",
                            trace.toString(),
                            "-p",
                            Long.toString(server.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            Wait.until(
                    "strace is attached", () -> !strace.isAlive() || text(said).contains("attached"));
            if (!strace.isAlive()) {
                abort("strace may not look here: " + text(said));
            }
            return new Syncs(trace, strace);
        } catch (IOException e) {
            return abort("there is no strace here");
        }
    }

    /** How many there were up to now. */
    long count() {
        try (Stream<String> lines = Files.lines(trace)) {
            return lines.filter(line -> line.contains("sync(")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        strace.destroy();
        try {
            strace.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
