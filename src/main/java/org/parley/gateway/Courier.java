package org.parley.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Outbox;
import org.parley.journal.OutboxMessage;

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
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final AtomicBoolean looking = new AtomicBoolean();

    public Courier(Outbox outbox, Supplier<DeliveryPolicy> policy, InstantSource clock) {
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
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
        DeliveryPolicy terms = policy.get();
        Duration patience = Duration.ofSeconds(terms.timeoutSeconds());
        // Were this process to end now, another one would try again when the receiver can no longer be at it.
        if (!outbox.claim(message, clock.instant().plus(patience.multipliedBy(2)))) {
            return;
        }
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(message.destination()))
                    .timeout(patience)
                    .header("Content-Type", "application/cloudevents+json")
                    .header("Idempotency-Key", message.id())
                    .POST(HttpRequest.BodyPublishers.ofString(
                            DeliveredEvent.of(message).toJson()))
                    .build();
        } catch (IllegalArgumentException e) {
            LOG.errorf("%s cannot be delivered to %s: %s", message.id(), message.destination(), e.getMessage());
            outbox.postpone(message, OutboxMessage.GIVEN_UP);
            return;
        }
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((response, failure) -> settle(message, terms, response, failure));
    }

    private void settle(OutboxMessage message, DeliveryPolicy terms, HttpResponse<Void> response, Throwable failure) {
        if (failure == null && response.statusCode() / 100 == 2) {
            outbox.delivered(message);
            return;
        }
        String reason = failure == null ? "status " + response.statusCode() : cause(failure);
        long attempts = message.attempts() + 1;
        if (attempts >= terms.attempts()) {
            LOG.errorf("%s was given up after %d attempts: %s", message.id(), attempts, reason);
            outbox.postpone(message, OutboxMessage.GIVEN_UP);
        } else {
            LOG.debugf("%s did not arrive: %s", message.id(), reason);
            outbox.postpone(message, clock.instant().plus(delay(terms, attempts)));
        }
    }

    /** How long to wait after so many attempts. */
    static Duration delay(DeliveryPolicy terms, long attempts) {
        double seconds =
                Math.min(terms.longestSeconds(), terms.firstDelaySeconds() * Math.pow(terms.growth(), attempts - 1));
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private static String cause(Throwable failure) {
        return failure.getCause() instanceof IOException cause ? cause.toString() : failure.toString();
    }
}
