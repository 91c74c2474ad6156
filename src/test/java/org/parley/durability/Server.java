package org.parley.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.Packaged;

/** The packaged application in a process of its own, which can be killed and started again at the same port. */
final class Server implements AutoCloseable {
    private static final Path LOGS = Path.of("target", "durability");

    private final String store;
    private final int port = freePort();
    private Process process;

    private Server(String store) {
        this.store = store;
    }

    /** A server that has been started and is ready. */
    static Server on(String store) {
        Server server = new Server(store);
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
            // Starts quicker, and there are many starts.
            List<String> command = Packaged.command(List.of("-XX:TieredStopAtLevel=1"));
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
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
