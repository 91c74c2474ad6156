package org.parley.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.Packaged;

/** The packaged application in a process of its own, which can be killed and started again at the same port. */
final class Server implements AutoCloseable {
    private static final Path LOGS = Path.of("target", "durability");

    private final String store;
    private final List<String> options;
    private final int port = freePort();
    private Process process;

    private Server(String store, List<String> options) {
        this.store = store;
        this.options = options;
    }

    /**
     * A server that has been started and is ready.
     *
     * @param settings as {@code -D…}
     */
    static Server on(String store, String... settings) {
        // Starts quicker, and there are many starts.
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        options.addAll(List.of(settings));
        Server server = new Server(store, options);
        server.start();
        server.awaitReady();
        return server;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            Files.createDirectories(LOGS);
            List<String> command = Packaged.command(options);
            command.addAll(List.of("serve", "--store", store, "--port", Integer.toString(port)));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Client client = client();
        Wait.until("the server is ready, see " + log(), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the server ended with %d, see %s".formatted(process.exitValue(), log()));
            }
            return client.ifAnswered("GET", "/q/health/ready", null, null)
                    .filter(reply -> reply.status() == 200)
                    .isPresent();
        });
    }

    /** SIGKILL: it has no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM: it ends by itself. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return port;
    }

    /** All that it has printed so far. */
    String printed() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    Client client() {
        return new Client(port);
    }

    @Override
    public void close() {
        kill();
    }

    private Path log() {
        return LOGS.resolve("server-%d.log".formatted(port));
    }
}
