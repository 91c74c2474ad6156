package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.util.TypeLiteral;
import java.math.BigDecimal;
import java.util.concurrent.CompletionStage;
import org.parley.engine.session.FactCodec;
import org.parley.project.Usage;

/**
 * What an agent answers to a task.
 *
 * @param status what has become of the task
 * @param result of a completed one; null for nothing that is written down
 * @param reason of a failed one
 * @param usage  null if it does not say
 */
record TaskAnswer(Status status, JsonNode result, String reason, Usage usage) {
    static final TypeLiteral<CompletionStage<TaskAnswer>> TYPE = new TypeLiteral<>() {
        private static final long serialVersionUID = 1;
    };

    /** It will call back. */
    static final TaskAnswer LATER = new TaskAnswer(Status.ACCEPTED, null, null, null);

    enum Status {
        ACCEPTED,
        COMPLETED,
        FAILED
    }

    /**
     * Reads an answer.
     *
     * @throws BrokenOff if it is none
     */
    static TaskAnswer read(String body) {
        JsonNode answer = parse(body);
        if (answer == null || !answer.isObject()) {
            throw new BrokenOff("", 0, "the answer is no JSON object");
        }
        Usage usage = answer.hasNonNull("usage") ? usage(answer.get("usage")) : null;
        return switch (answer.path("status").asText()) {
            case "accepted" -> LATER;
            case "completed" -> new TaskAnswer(Status.COMPLETED, answer.get("result"), null, usage);
            case "failed" ->
                new TaskAnswer(Status.FAILED, null, answer.path("reason").asText("the agent does not say why"), usage);
            default -> throw new BrokenOff("", 0, "the answer has no status that is accepted, completed or failed");
        };
    }

    private static JsonNode parse(String body) {
        try {
            return FactCodec.parse(body);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static Usage usage(JsonNode given) {
        long tokens = amount(given, "tokens").asLong();
        BigDecimal money = amount(given, "money").decimalValue();
        long calls = amount(given, "calls").asLong();
        return new Usage(tokens, money, calls);
    }

    private static JsonNode amount(JsonNode usage, String name) {
        JsonNode amount = usage.path(name);
        if (!amount.isMissingNode() && (!amount.isNumber() || amount.asDouble() < 0)) {
            throw new BrokenOff("", 0, "usage.%s is no number from 0".formatted(name));
        }
        return amount;
    }
}
