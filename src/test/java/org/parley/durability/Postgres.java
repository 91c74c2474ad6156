package org.parley.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL that can be stopped and started again with its data, at the same port. */
final class Postgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final int port = Server.freePort();
    private EmbeddedPostgres running;

    /** @param folder where the data goes */
    Postgres(Path folder) {
        this.data = folder.resolve("postgres");
        start();
    }

    void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(PATIENCE)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** What a server calls it. */
    String store() {
        return storeBehind(port);
    }

    /** What a server calls it that sees it at another port. */
    static String storeBehind(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
    }

    @Override
    public void close() {
        stop();
    }
}
