package org.parley.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.parley.conversation.AnswerRequested;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Outbox;
import org.parley.journal.OutboxMessage;
import org.parley.project.WorkRequested;

/**
 * Delivers what is in the outbox, until it has arrived. Each attempt carries the same id, by which the receiver knows what
 * it has got already: after a crash nothing is lost, and a message may come twice.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final int AT_A_TIME = 100;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Supplier<DeliveryPolicy> policy;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Carrier postman;
    private final Map<String, Carrier> carriers;
    private final AtomicBoolean looking = new AtomicBoolean();

    /**
     * Begins to deliver. What is neither for the one nor for the other is posted.
     *
     * @param agents   asks for the answers that turns are granted for
     * @param tasks    asks for the work that is handed out
     * @param outbound posts the rest
     */
    public Courier(
            Outbox outbox,
            Supplier<DeliveryPolicy> policy,
            InstantSource clock,
            AgentGateway agents,
            TaskGateway tasks,
            Outbound outbound) {
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
        this.postman = new Postman(policy, outbound);
        this.carriers = Map.of(
                AnswerRequested.class.getSimpleName(), agents,
                WorkRequested.class.getSimpleName(), tasks);
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There is something new in the outbox. */
    public void wake() {
        if (!thread.isShutdown() && looking.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        looking.set(false);
        try {
            List<OutboxMessage> due;
            do {
                due = outbox.due(clock.instant(), AT_A_TIME);
                due.forEach(this::send);
            } while (due.size() == AT_A_TIME);
        } catch (JournalUnavailable e) {
            LOG.debug("nothing is delivered while the store is away", e);
        } catch (RuntimeException e) {
            LOG.error("deliveries were interrupted", e);
        }
    }

    private void send(OutboxMessage message) {
        Carrier carrier = carriers.getOrDefault(message.type(), postman);
        // Were this process to end now, another one would try again when the receiver can no longer be at it.
        if (!outbox.claim(
                message, clock.instant().plus(patience(carrier, message).multipliedBy(2)))) {
            return;
        }
        try {
            carrier.carry(message).whenComplete((carried, failure) -> settle(message, failure));
        } catch (RuntimeException e) {
            // What is wrong with one message keeps no other from being delivered.
            settle(message, e);
        }
    }

    /** Of one that cannot be read, as of those that are posted. */
    private Duration patience(Carrier carrier, OutboxMessage message) {
        try {
            return carrier.patience(message);
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s cannot be read", message.id());
            return postman.patience(message);
        }
    }

    private void settle(OutboxMessage message, Throwable failure) {
        if (failure == null) {
            outbox.delivered(message);
            return;
        }
        DeliveryPolicy terms = policy.get();
        long attempts = message.attempts() + 1;
        String reason = Failures.words(failure);
        if (attempts >= terms.attempts() || Failures.cause(failure) instanceof Undeliverable) {
            LOG.errorf("%s was given up after %d attempts: %s", message.id(), attempts, reason);
            outbox.postpone(message, OutboxMessage.GIVEN_UP, reason);
        } else {
            LOG.debugf("%s did not arrive: %s", message.id(), reason);
            outbox.postpone(message, clock.instant().plus(delay(terms, attempts)), reason);
        }
    }

    /** How long to wait after so many attempts. */
    static Duration delay(DeliveryPolicy terms, long attempts) {
        double seconds =
                Math.min(terms.longestSeconds(), terms.firstDelaySeconds() * Math.pow(terms.growth(), attempts - 1));
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
