package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Full;

/** What is acknowledged is on the disk, and not just out of the process: the syncs are counted. */
@Tag("sampled")
class SyncIT {
    private static final Logger LOG = Logger.getLogger(SyncIT.class);
    private static final int COMMANDS = Full.times(50, 200);
    private static final int CLIENTS = 16;

    @TempDir
    private Path folder;

    @Test
    void each_acknowledgement_of_a_single_client_has_its_sync_and_many_clients_share_one() {
        try (Server server = Server.on(folder.resolve("store").toString());
                Syncs syncs = Syncs.of(server, folder)) {
            Insistence client = new Insistence(server.client());

            long before = syncs.count();
            register(client, "alone");
            long alone = syncs.count() - before;
            together(client);
            long together = syncs.count() - before - alone;

            LOG.infof(
                    "%d acknowledgements to one client: %d syncs; %d to %d clients: %d syncs",
                    COMMANDS, alone, COMMANDS * CLIENTS, CLIENTS, together);
            assertThat(alone).isGreaterThanOrEqualTo(COMMANDS);
            assertThat(together).isPositive().isLessThan(COMMANDS * CLIENTS);
        }
    }

    private static void together(Insistence client) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            CompletableFuture.allOf(IntStream.range(0, CLIENTS)
                            .mapToObj(number ->
                                    CompletableFuture.runAsync(() -> register(client, "client-" + number), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void register(Insistence client, String prefix) {
        for (int number = 0; number < COMMANDS; number++) {
            String agent = prefix + "-" + number;
            client.acknowledged("PUT", "/v1/workspaces/default/agents/" + agent, "{}", agent);
        }
    }
}
