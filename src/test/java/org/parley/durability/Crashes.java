package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.parley.Full;

/** Kills a server at random moments, while a crowd is at work. */
final class Crashes {
    private static final Logger LOG = Logger.getLogger(Crashes.class);
    private static final int KILLS = Full.times(1, 20);
    /** {@code -Dparley.seed=N} for another one. */
    private static final long SEED = Long.getLong("parley.seed", 20261121);
    /** So many commands are acknowledged at most between a start and the kill. */
    private static final int MOST_COMMANDS = 150;

    private static final long MOST_NANOSECONDS_LATER = TimeUnit.MILLISECONDS.toNanos(50);
    /** One start in so many is itself killed. */
    private static final int STARTS_TO_A_FAILED_ONE = 5;

    private static final int MOST_MILLISECONDS_OF_A_START = 3_000;

    private final Random random = new Random(SEED);
    private int kills;
    private int inTheMiddle;

    /**
     * -9 once in each build and twenty times in the profile full, each time with a proof that all is there that was
     * acknowledged; in the end that nothing more is.
     */
    static void survivedBy(Server server) {
        new Crashes().happenTo(server);
    }

    private void happenTo(Server server) {
        try (Crowd crowd = Crowd.atWork(server)) {
            while (kills < KILLS) {
                crowd.awaitAcknowledged(random.nextInt(MOST_COMMANDS));
                if (inTheMiddle == 0) {
                    crowd.awaitProject();
                }
                LockSupport.parkNanos(random.nextLong(MOST_NANOSECONDS_LATER));
                inTheMiddle += crowd.underWay();
                Set<String> acknowledged = kill(server, crowd);
                server.start();
                if (random.nextInt(STARTS_TO_A_FAILED_ONE) == 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(MOST_MILLISECONDS_OF_A_START)));
                    kill(server, crowd);
                    server.start();
                }
                server.awaitReady();
                List<String> there = new Ledger(server.client(), Ledger.DEFAULT).agents();
                assertThat(there)
                        .as("after %d kills; repeat it by -Dparley.seed=%d", kills, SEED)
                        .containsAll(acknowledged);
            }
            crowd.finish();
            LOG.infof("%d kills (seed %d), %d running projects interrupted", kills, SEED, inTheMiddle);
            crowd.expectNothingLost();
            assertThat(inTheMiddle).as("projects under way at a kill").isPositive();
        }
    }

    private Set<String> kill(Server server, Crowd crowd) {
        Set<String> acknowledged = crowd.registered();
        server.kill();
        kills++;
        return acknowledged;
    }
}
