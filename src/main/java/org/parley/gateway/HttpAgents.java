package org.parley.gateway;

import java.util.Map;
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
        Outbound.Post request = new Outbound.Post(
                call.endpoint(),
                Map.of(
                        "Content-Type", "application/json",
                        "Accept", "application/x-ndjson, application/json",
                        "Idempotency-Key", call.id()),
                FactCodec.write(call),
                call.patience());
        return exchange.send(
                request,
                type -> type.contains("ndjson")
                        ? new JsonLines(chunks)
                        : new JsonAnswer(
                                body -> AgentAnswer.of(body.path("text").asText(""), body, 0), chunks));
    }
}
