package org.parley.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.parley.Packaged;

/** A server in a process of its own, on a free port of this machine. Closing kills it, as kill -9 does. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(1);
    private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

    private final Process process;
    private final int port;
    private final Path log;
    private final long startedAt;

    private ServerProcess(List<String> command, int port, Path log) throws IOException {
        this.port = port;
        this.log = log;
        this.startedAt = System.nanoTime();
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * The packaged application.
     *
     * @param log   what it prints
     * @param store as {@code parley.store}
     */
    static ServerProcess parley(Path log, String store) throws IOException {
        return parley(log, store, Settings.SERVER_OPTIONS);
    }

    /** @param options of its virtual machine */
    static ServerProcess parley(Path log, String store, List<String> options) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dparley.store=" + store,
                "-Dparley.archive=" + log.resolveSibling("archive")));
        return start(Packaged.command(all), port, log);
    }

    /** Any way to start the application, up to the name of the command. */
    static ServerProcess parley(Path log, String store, String started) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(started.split(" ")));
        command.addAll(List.of("serve", "--store", store, "--port", Integer.toString(port)));
        return start(command, port, log);
    }

    /** The {@link BareServer}. */
    static ServerProcess bare(Path log, Path file) throws IOException {
        int port = freePort();
        String classes = System.getProperty("java.class.path");
        return start(
                List.of(JAVA, "-cp", classes, BareServer.class.getName(), Integer.toString(port), file.toString()),
                port,
                log);
    }

    int port() {
        return port;
    }

    /** Asks until the answer is 200; milliseconds from the start of the process to that answer. */
    double awaitAnswer(String path) {
        while (System.nanoTime() - startedAt < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended, see " + log);
            }
            try {
                if (Http.send(port, "GET", path, "").status() == 200) {
                    return sinceStart();
                }
            } catch (IOException e) {
                // Not yet.
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new IllegalStateException("no answer within %s, see %s".formatted(PATIENCE, log));
    }

    Http.Reply send(String method, String path, String body) {
        try {
            return Http.send(port, method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException("see " + log, e);
        }
    }

    /** Milliseconds. */
    double sinceStart() {
        return (System.nanoTime() - startedAt) / 1e6;
    }

    /** What the process has used of the cores. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of the memory, in MB. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** Lets the virtual machine collect what is garbage. */
    void collectGarbage() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await(asked);
    }

    /** A counter of {@code /q/metrics}. */
    double counter(String name) {
        return sum(name + " ") + sum(name + "{");
    }

    /** All of {@code /q/metrics} that begins like this. */
    double sum(String beginning) {
        return send("GET", "/q/metrics", "")
                .body()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Ends it as an operator does, and waits until it has ended. */
    void stop() {
        process.destroy();
        await(process);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await(process);
    }

    private void await(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "%s does not end, see %s".formatted(ending.info().command(), log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ServerProcess start(List<String> command, int port, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        return new ServerProcess(command, port, log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
