package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store fails under a server at work: who commands is told so, and service comes back by itself. */
@Tag("full")
class FaultIT {
    private static final int SOME_COMMANDS = 100;
    private static final int CUTS = 10;
    /** {@code -Dparley.seed=N} for another one. */
    private static final long SEED = Long.getLong("parley.seed", 20261121);

    @TempDir
    private Path folder;

    @Test
    void a_full_disk_loses_nothing() {
        Path store = folder.resolve("store");
        try (Server server = Server.on(store.toString());
                Crowd crowd = Crowd.atWork(server)) {
            FileSizes sizes = FileSizes.of(server);
            crowd.awaitAcknowledged(SOME_COMMANDS);

            sizes.fillUpSoon(store);
            crowd.awaitUnavailable();
            sizes.makeRoom();
            crowd.awaitAcknowledged(SOME_COMMANDS);
            sizes.fillUpSoon(store);
            crowd.awaitUnavailable();
            sizes.makeRoom();

            crowd.awaitAcknowledged(SOME_COMMANDS);
            crowd.finish();
            crowd.expectNothingLost();
        }
    }

    @Test
    void a_database_that_stops_and_starts_again_loses_nothing() {
        try (Postgres postgres = new Postgres(folder);
                Server server = Server.on(postgres.store());
                Crowd crowd = Crowd.atWork(server)) {
            crowd.awaitAcknowledged(SOME_COMMANDS);

            postgres.stop();
            crowd.awaitUnavailable();
            postgres.start();

            crowd.awaitAcknowledged(SOME_COMMANDS);
            crowd.finish();
            crowd.expectNothingLost();
        }
    }

    @Test
    void a_connection_cut_in_the_middle_of_a_commit_loses_nothing_and_repeats_nothing() {
        Random random = new Random(SEED);
        try (Postgres postgres = new Postgres(folder);
                Proxy proxy = new Proxy(postgres.port());
                Server server = Server.on(Postgres.storeBehind(proxy.port()));
                Crowd crowd = Crowd.atWork(server)) {
            for (int cut = 0; cut < CUTS; cut++) {
                crowd.awaitAcknowledged(random.nextInt(SOME_COMMANDS));
                proxy.cut();
                crowd.awaitAcknowledged(random.nextInt(SOME_COMMANDS));
                proxy.cutAtTheNextCommit();
                Wait.until("a commit was cut", () -> !proxy.waitsForACommit());
            }

            crowd.awaitAcknowledged(SOME_COMMANDS);
            crowd.finish();
            assertThat(crowd.commands().unavailable()).isPositive();
            crowd.expectNothingLost();
        }
    }
}
