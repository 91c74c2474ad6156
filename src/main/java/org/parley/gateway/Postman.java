package org.parley.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.journal.OutboxMessage;

/** Posts decisions to endpoints, as CloudEvents. */
final class Postman implements Carrier {
    private final Supplier<DeliveryPolicy> policy;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Postman(Supplier<DeliveryPolicy> policy) {
        this.policy = policy;
    }

    @Override
    public Duration patience(OutboxMessage message) {
        return Duration.ofSeconds(policy.get().timeoutSeconds());
    }

    @Override
    public CompletionStage<Void> carry(OutboxMessage message) {
        return http.sendAsync(request(message), HttpResponse.BodyHandlers.discarding())
                .thenCompose(response -> response.statusCode() / 100 == 2
                        ? CompletableFuture.completedFuture(null)
                        : CompletableFuture.failedFuture(new IllegalStateException("status " + response.statusCode())));
    }

    private HttpRequest request(OutboxMessage message) {
        try {
            return HttpRequest.newBuilder(URI.create(message.destination()))
                    .timeout(patience(message))
                    .header("Content-Type", "application/cloudevents+json")
                    .header("Idempotency-Key", message.id())
                    .POST(HttpRequest.BodyPublishers.ofString(
                            DeliveredEvent.of(message).toJson()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Undeliverable(e.getMessage());
        }
    }
}
