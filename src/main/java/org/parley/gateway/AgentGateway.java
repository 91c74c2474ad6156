package org.parley.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parley.conversation.AgentCallPolicy;
import org.parley.conversation.AnswerRequested;
import org.parley.conversation.AnswerTurn;
import org.parley.conversation.BreakOffTurn;
import org.parley.conversation.ContextEntry;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.LanguageModel;
import org.parley.conversation.PassTurn;
import org.parley.conversation.Persona;
import org.parley.conversation.Speaker;
import org.parley.conversation.StateEntry;
import org.parley.conversation.Turn;
import org.parley.conversation.TurnReport;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.KeyReused;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.OutboxMessage;

/**
 * Asks agents for their answers, and brings what they say back as commands. Who speaks is none of its business. An answer
 * may be asked for twice after a crash; it is taken once.
 */
public final class AgentGateway extends InquiryCarrier {
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final LiveAnswers live;
    private final Guards<AgentAnswer> guards;
    private final AgentLine personas = new Personas();
    private final AgentLine endpoints;
    private final AgentLine models;

    /**
     * Opens the gateway.
     *
     * @param live is told what is being said
     * @param keys of the language models
     */
    public AgentGateway(
            Workspaces workspaces,
            LiveAnswers live,
            InstantSource clock,
            Executor threads,
            Outbound outbound,
            ModelKeys keys) {
        super(workspaces, clock, threads);
        this.live = live;
        Exchange exchange = new Exchange(outbound);
        this.guards = new Guards<>(AgentAnswer.TYPE, this::policy);
        this.endpoints = new HttpAgents(exchange);
        this.models = new LanguageModels(exchange, this::languageModels, keys);
    }

    @Override
    public Duration patience(OutboxMessage message) {
        Duration left = Duration.between(clock.instant(), request(message).until());
        return left.isNegative() ? AFTERWARDS : left.plus(AFTERWARDS);
    }

    @Override
    CompletionStage<Void> ask(Workspace workspace, OutboxMessage message) {
        AnswerRequested request = request(message);
        Optional<AgentCall> call = call(workspace.facts(), request, message.id());
        if (call.isEmpty()) {
            // Somebody else has answered, or it is too late.
            return CompletableFuture.completedFuture(null);
        }
        String conversation = request.conversationId();
        live.begin(workspace.name(), conversation, request.turn());
        return answer(call.get(), workspace.name())
                .handle((answer, failure) -> failure == null ? report(request, answer) : report(request, failure))
                .thenCompose(report -> workspace.submit(report, message.id()))
                .handle((taken, failure) -> {
                    live.end(workspace.name(), conversation, request.turn());
                    if (failure != null && !(Failures.cause(failure) instanceof KeyReused)) {
                        throw new CompletionException(Failures.cause(failure));
                    }
                    return null;
                });
    }

    private CompletionStage<AgentAnswer> answer(AgentCall call, String workspace) {
        if (call.patience().isNegative() || call.patience().isZero()) {
            return CompletableFuture.failedFuture(new BrokenOff("", 0, "its time was up before it was asked"));
        }
        AgentLine line = lineTo(call.endpoint());
        if (line == null) {
            return CompletableFuture.failedFuture(new BrokenOff("", 0, "there is no way to reach " + call.endpoint()));
        }
        Consumer<String> chunks = chunk -> live.add(workspace, call.conversationId(), call.turn(), chunk);
        return line == personas
                ? personas.ask(call, chunks)
                : guards.call(call.endpoint(), () -> line.ask(call, chunks));
    }

    private AgentLine lineTo(String endpoint) {
        if (endpoint.startsWith("persona:")) {
            return personas;
        }
        if (endpoint.startsWith(LanguageModels.SCHEME)) {
            return models;
        }
        return endpoint.startsWith("http://") || endpoint.startsWith("https://") ? endpoints : null;
    }

    /** Nothing if the turn is over. */
    private Optional<AgentCall> call(FactStore facts, AnswerRequested request, String id) {
        String conversationId = request.conversationId();
        String agent = conversationId + "@" + request.agentId();
        Optional<Speaker> speaker = facts.find(Speaker.class, agent);
        return facts.find(Turn.class, Turn.keyOf(conversationId, request.turn()))
                .filter(turn -> turn.getState() == Turn.State.GRANTED && speaker.isPresent())
                .map(turn -> new AgentCall(
                        id,
                        conversationId,
                        turn.getNumber(),
                        turn.getAgentId(),
                        request.destination(),
                        Optional.ofNullable(speaker.get().getName()).orElse(turn.getAgentId()),
                        speaker.get().getRole(),
                        facts.find(Conversation.class, conversationId)
                                .map(Conversation::getTopic)
                                .orElse(""),
                        turn.getNote(),
                        facts.find(
                                        ConversationMessage.class,
                                        ConversationMessage.keyOf(conversationId, turn.getMessage()))
                                .orElseThrow(),
                        seenBy(turn, facts),
                        values(facts.all(ContextEntry.class, conversationId + "/")
                                .collect(Collectors.toMap(ContextEntry::name, ContextEntry::value))),
                        values(facts.all(StateEntry.class, agent + "/")
                                .collect(Collectors.toMap(StateEntry::name, StateEntry::value))),
                        facts.find(Persona.class, agent).orElse(null),
                        Duration.between(now(), request.until()).minusMillis(policy().headroomMillis())));
    }

    private List<ConversationMessage> seenBy(Turn turn, FactStore facts) {
        int before = Math.max(0, turn.getSees() - policy().history());
        String conversationId = turn.getConversationId();
        return facts
                .page(
                        ConversationMessage.class,
                        conversationId + "/",
                        ConversationMessage.keyOf(conversationId, before),
                        turn.getSees() - before)
                .values()
                .stream()
                .map(json -> FactCodec.read(json, ConversationMessage.class))
                .toList();
    }

    private static Map<String, JsonNode> values(Map<String, JsonNode> values) {
        return new TreeMap<>(values);
    }

    private static TurnReport report(AnswerRequested request, AgentAnswer answer) {
        return answer.pass()
                ? new PassTurn(request.conversationId(), request.turn(), request.agentId(), answer.text(), null)
                : new AnswerTurn(
                        request.conversationId(),
                        request.turn(),
                        request.agentId(),
                        answer.text(),
                        answer.asserts(),
                        answer.confidence(),
                        answer.next(),
                        answer.tokens(),
                        null);
    }

    private static TurnReport report(AnswerRequested request, Throwable failure) {
        BrokenOff broken = Failures.cause(failure) instanceof BrokenOff known
                ? known
                : new BrokenOff("", 0, Failures.words(failure));
        return new BreakOffTurn(
                request.conversationId(),
                request.turn(),
                request.agentId(),
                broken.text(),
                broken.getMessage(),
                broken.tokens(),
                null);
    }

    private static AnswerRequested request(OutboxMessage message) {
        return FactCodec.read(message.message(), AnswerRequested.class);
    }

    private Instant now() {
        return clock.instant();
    }

    private AgentCallPolicy policy() {
        return workspaces.rules().active().policy(AgentCallPolicy.class).orElseThrow();
    }

    private List<LanguageModel> languageModels() {
        return workspaces.rules().active().policies().stream()
                .filter(LanguageModel.class::isInstance)
                .map(LanguageModel.class::cast)
                .toList();
    }
}
