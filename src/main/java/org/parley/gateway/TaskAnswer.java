package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.util.TypeLiteral;
import java.math.BigDecimal;
import java.util.concurrent.CompletionStage;
import org.parley.engine.input.Amount;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.WholeNumber;
import org.parley.project.ProjectReader;
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
            return ProjectReader.parse(body);
        } catch (InvalidInput e) {
            return null;
        }
    }

    private static Usage usage(JsonNode given) {
        long tokens = count(given, "tokens");
        BigDecimal money = amount(given, "money").decimalValue();
        return new Usage(tokens, money, count(given, "calls"));
    }

    private static long count(JsonNode usage, String name) {
        JsonNode count = amount(usage, name);
        if (!count.isMissingNode() && !WholeNumber.isWithin(count, 0, Amount.MOST)) {
            throw new BrokenOff("", 0, "usage.%s is no whole number from 0 to %d".formatted(name, Amount.MOST));
        }
        return count.asLong();
    }

    private static JsonNode amount(JsonNode usage, String name) {
        JsonNode amount = usage.path(name);
        if (!amount.isMissingNode()
                && (!amount.isNumber() || amount.doubleValue() < 0 || amount.doubleValue() > Amount.MOST)) {
            throw new BrokenOff("", 0, "usage.%s is no number from 0 to %d".formatted(name, Amount.MOST));
        }
        return amount;
    }
}
