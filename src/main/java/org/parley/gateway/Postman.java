package org.parley.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.journal.OutboxMessage;

/** Posts decisions to endpoints, as CloudEvents. */
final class Postman implements Carrier {
    private final Supplier<DeliveryPolicy> policy;
    private final Outbound outbound;

    Postman(Supplier<DeliveryPolicy> policy, Outbound outbound) {
        this.policy = policy;
        this.outbound = outbound;
    }

    @Override
    public Duration patience(OutboxMessage message) {
        return Duration.ofSeconds(policy.get().timeoutSeconds());
    }

    @Override
    public CompletionStage<Void> carry(OutboxMessage message) {
        Outbound.Post post = new Outbound.Post(
                message.destination(),
                Map.of("Content-Type", "application/cloudevents+json", "Idempotency-Key", message.id()),
                DeliveredEvent.of(message).toJson(),
                patience(message));
        WholeAnswer answer = new WholeAnswer();
        return outbound.post(post, answer)
                .thenCompose(end -> answer.status() / 100 == 2
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(new BrokenOff("", 0, Failures.status(answer.status(), ""))));
    }
}
