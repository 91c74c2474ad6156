package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.MessageReceived;
import org.parley.conversation.TurnGranted;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Workspace;
import org.parley.gateway.LiveAnswers;
import org.parley.project.ProjectReader;
import org.parley.report.ConversationInput;

/** What is said in a conversation, and the answers as they come. */
@Singleton
@Path("/v1/workspaces/{workspace}/conversations/{conversation}/messages")
@Tag(name = "conversations")
class MessageResource {
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final Lookup lookup;
    private final Commands commands;
    private final LiveAnswers live;
    private final Set<AnswerStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    MessageResource(Lookup lookup, Commands commands, LiveAnswers live) {
        this.lookup = lookup;
        this.commands = commands;
        this.live = live;
        timer.scheduleAtFixedRate(this::keepAlive, KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    /** What was said, and who is to answer it at once; who comes later is among the turns. */
    record Received(ConversationMessage message, List<TurnGranted> turns) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say something to the agents",
            description = "With Accept: text/event-stream the answers stream as they come, in the order of the turns:"
                    + " turn, chunk and answer events, at last end. Who was cut off repeats the request with the same"
                    + " Idempotency-Key and with Last-Event-ID, and gets the rest.")
    public Response send(String workspace, String conversation, String body) {
        Answer answer = submit(workspace, conversation, body);
        int number = answer.find(MessageReceived.class).orElseThrow().message();
        List<TurnGranted> turns = answer.decisions()
                .filter(TurnGranted.class::isInstance)
                .map(TurnGranted.class::cast)
                .toList();
        return Response.created(URI.create(
                        "/v1/workspaces/%s/conversations/%s/messages/%d".formatted(workspace, conversation, number)))
                .entity(new Received(lookup.message(workspace, conversation, number), turns))
                .build();
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void sendAndListen(
            String workspace,
            String conversation,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            String body,
            @Context SseEventSink sink,
            @Context Sse sse) {
        AnswerStream.Place from = AnswerStream.Place.of(last);
        Answer answer = submit(workspace, conversation, body);
        int number = answer.find(MessageReceived.class).orElseThrow().message();
        listen(lookup.workspace(workspace), conversation, number, from, sink, sse);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was said, in order",
            description = "With Accept: text/event-stream all answers stream, from the first turn or from"
                    + " Last-Event-ID on, and those to come.")
    public Page<JsonNode> list(
            String workspace,
            String conversation,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        lookup.conversation(workspace, conversation);
        return Page.of(
                lookup.workspace(workspace)
                        .facts()
                        .page(ConversationMessage.class, conversation + "/", cursor, Page.limit(limit) + 1),
                Page.limit(limit));
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void listenToAll(
            String workspace,
            String conversation,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            @Context SseEventSink sink,
            @Context Sse sse) {
        lookup.conversation(workspace, conversation);
        listen(lookup.workspace(workspace), conversation, 0, AnswerStream.Place.of(last), sink, sse);
    }

    @GET
    @Path("{message}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One message")
    public ConversationMessage get(String workspace, String conversation, int message) {
        return lookup.message(workspace, conversation, message);
    }

    private Answer submit(String workspace, String conversation, String body) {
        lookup.conversation(workspace, conversation);
        return commands.submit(workspace, ConversationInput.message(conversation, ProjectReader.parse(body)));
    }

    private void listen(
            Workspace workspace,
            String conversation,
            int message,
            AnswerStream.Place from,
            SseEventSink sink,
            Sse sse) {
        AnswerStream stream = new AnswerStream(
                workspace, live, new AnswerStream.Subject(conversation, message), from, sink, sse, threads);
        streams.add(stream);
        stream.open();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        streams.forEach(AnswerStream::close);
        threads.shutdown();
    }

    private void keepAlive() {
        streams.forEach(AnswerStream::keepAlive);
        streams.removeIf(AnswerStream::isClosed);
    }
}
