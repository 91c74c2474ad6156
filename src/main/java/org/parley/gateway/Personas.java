package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.parley.conversation.Persona.Line;
import org.parley.engine.fact.Words;

/** Scripted agents: the same question, after the same words, has the same answer. */
final class Personas implements AgentLine {
    private static final String BETWEEN_WORDS = "(?<= )";

    @Override
    public CompletionStage<AgentAnswer> ask(AgentCall call, Consumer<String> chunks) {
        if (call.persona() == null) {
            return CompletableFuture.failedFuture(new BrokenOff("", 0, "no lines are written for " + call.agentId()));
        }
        AgentAnswer answer =
                line(call).map(line -> answer(line, call)).orElseGet(() -> AgentAnswer.passing("has nothing to say"));
        if (!answer.pass()) {
            for (String word : answer.text().split(BETWEEN_WORDS)) {
                chunks.accept(word);
            }
        }
        return CompletableFuture.completedFuture(answer);
    }

    /** Of those that fit the one with the most words, the first of several. */
    private static Optional<Line> line(AgentCall call) {
        Set<String> heard = Words.of(call.message().text());
        return call.persona().lines().stream()
                .filter(line -> line.hears().stream().allMatch(words -> heard.containsAll(Words.of(words))))
                .filter(line -> line.times() == 0 || said(line, call) < line.times())
                .min(Comparator.comparing(line -> -line.hears().size()));
    }

    private static long said(Line line, AgentCall call) {
        String text = text(line, call);
        return call.messages().stream()
                .filter(message -> message.sender().equals(call.agentId()))
                .filter(message -> message.text().equals(text))
                .count();
    }

    private static AgentAnswer answer(Line line, AgentCall call) {
        return line.says() == null
                ? AgentAnswer.passing("has nothing to say")
                : new AgentAnswer(text(line, call), line.asserts(), line.confidence(), line.next(), false, 0);
    }

    private static String text(Line line, AgentCall call) {
        String text = String.valueOf(line.says())
                .replace("{from}", call.message().sender())
                .replace("{topic}", call.topic());
        text = filled(text, call.state());
        text = filled(text, call.persona().knows());
        return filled(text, call.memory());
    }

    private static String filled(String text, Map<String, JsonNode> values) {
        String filled = text;
        for (Map.Entry<String, JsonNode> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().asText());
        }
        return filled;
    }
}
