package org.parley.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.LanguageModel;
import org.parley.engine.session.FactCodec;

/** Agents that speak with a language model, behind the OpenAI-compatible chat protocol. */
final class LanguageModels implements AgentLine {
    static final String SCHEME = "model:";

    private static final String MANNERS = """
            You are %s, %s, in a conversation about: %s
            %s
            Answer the last message in a few sentences. If you hold something to be so that others may see otherwise, if you \
            have nothing to say, or if somebody in particular should speak next, add a last line of JSON, such as:
            {"asserts": {"deadline": "May"}, "confidence": 0.8, "next": "ann", "pass": false}""";

    private final Exchange exchange;
    private final Supplier<List<LanguageModel>> models;
    private final ModelKeys keys;

    LanguageModels(Exchange exchange, Supplier<List<LanguageModel>> models, ModelKeys keys) {
        this.exchange = exchange;
        this.models = models;
        this.keys = keys;
    }

    @Override
    public CompletionStage<AgentAnswer> ask(AgentCall call, Consumer<String> chunks) {
        String alias = call.endpoint().substring(SCHEME.length());
        Optional<LanguageModel> model =
                models.get().stream().filter(each -> each.alias().equals(alias)).findFirst();
        if (model.isEmpty()) {
            return CompletableFuture.failedFuture(new BrokenOff("", 0, "there is no language model " + alias));
        }
        Outbound.Post request;
        try {
            request = request(call, model.get());
        } catch (BrokenOff refused) {
            return CompletableFuture.failedFuture(refused);
        }
        return exchange.send(
                request,
                type -> type.contains("text/event-stream")
                        ? new ChatStream(chunks)
                        : new JsonAnswer(ChatStream::whole, chunks));
    }

    private Outbound.Post request(AgentCall call, LanguageModel model) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "text/event-stream");
        headers.put("Idempotency-Key", call.id());
        keys.keyOf(model).ifPresent(key -> headers.put("Authorization", "Bearer " + key));
        return new Outbound.Post(
                model.baseUrl() + "/chat/completions",
                headers,
                body(call, model).toString(),
                call.patience());
    }

    private static ObjectNode body(AgentCall call, LanguageModel model) {
        ObjectNode body = FactCodec.JSON.createObjectNode();
        body.put("model", model.model());
        body.put("temperature", model.temperature());
        body.put("max_tokens", model.mostTokens());
        body.put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", manners(call));
        for (ConversationMessage message : call.messages()) {
            boolean own = message.sender().equals(call.agentId());
            messages.addObject()
                    .put("role", own ? "assistant" : "user")
                    .put("content", own ? message.text() : message.sender() + ": " + message.text());
        }
        if (call.note() != null) {
            messages.addObject().put("role", "system").put("content", call.note());
        }
        return body;
    }

    private static String manners(AgentCall call) {
        String known = call.memory().isEmpty() && call.state().isEmpty()
                ? ""
                : "Known to all: %s. Known to you: %s.".formatted(call.memory(), call.state());
        return MANNERS.formatted(
                call.name(), "%s (%s)".formatted(call.role().name(), call.role().description()), call.topic(), known);
    }
}
