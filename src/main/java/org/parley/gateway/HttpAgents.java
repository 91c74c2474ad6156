package org.parley.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.parley.engine.session.FactCodec;

/**
 * Agents behind an endpoint of their own. They get the question as JSON and answer with a JSON object ({@code text,
 * asserts, confidence, next, pass}), or with lines of JSON as they go (see {@link JsonLines}).
 */
final class HttpAgents implements AgentLine {
    private final Exchange exchange;

    HttpAgents(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletionStage<AgentAnswer> ask(AgentCall call, Consumer<String> chunks) {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(call.endpoint()))
                    .timeout(call.patience())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/x-ndjson, application/json")
                    .header("Idempotency-Key", call.id())
                    .POST(HttpRequest.BodyPublishers.ofString(FactCodec.write(call)))
                    .build();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(new BrokenOff("", 0, "no endpoint: " + e.getMessage()));
        }
        return exchange.send(
                request,
                call.patience(),
                type -> type.contains("ndjson")
                        ? new JsonLines(chunks)
                        : new JsonAnswer(
                                body -> AgentAnswer.of(body.path("text").asText(""), body, 0), chunks));
    }
}
