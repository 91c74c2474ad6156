package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.MessageReceived;
import org.parley.conversation.TurnGranted;
import org.parley.engine.session.Answer;
import org.parley.gateway.LiveAnswers;
import org.parley.project.ProjectReader;
import org.parley.report.ConversationForms.SaidForm;
import org.parley.report.ConversationInput;

/** What is said in a conversation, and the answers as they come. */
@Path("/v1/workspaces/{workspace}/conversations/{conversation}/messages")
@Tag(name = "conversations")
class MessageResource {
    private final Lookup lookup;
    private final Commands commands;
    private final LiveAnswers live;
    private final EventStreams streams;

    MessageResource(Lookup lookup, Commands commands, LiveAnswers live, EventStreams streams) {
        this.lookup = lookup;
        this.commands = commands;
        this.live = live;
        this.streams = streams;
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
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SaidForm.class)))
    public RestResponse<Received> send(String workspace, String conversation, String body) {
        Answer answer = submit(workspace, conversation, body);
        int number = answer.find(MessageReceived.class).orElseThrow().message();
        List<TurnGranted> turns = answer.decisions()
                .filter(TurnGranted.class::isInstance)
                .map(TurnGranted.class::cast)
                .toList();
        return Created.at(
                new Received(lookup.message(workspace, conversation, number), turns),
                workspace,
                "conversations",
                conversation,
                "messages",
                String.valueOf(number));
    }

    @POST
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> sendAndListen(
            String workspace,
            String conversation,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            String body) {
        AnswerFeed.Place from = place(workspace, conversation, last);
        Answer answer = submit(workspace, conversation, body);
        int number = answer.find(MessageReceived.class).orElseThrow().message();
        return listen(workspace, conversation, number, from);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What was said, in order",
            description = "With Accept: text/event-stream all answers stream, from the first turn or from"
                    + " Last-Event-ID on, and those to come.")
    public Page<JsonNode> list(String workspace, String conversation, @BeanParam PageRequest page) {
        lookup.conversation(workspace, conversation);
        return page.of(lookup.workspace(workspace).facts(), ConversationMessage.class, conversation + "/");
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> listenToAll(
            String workspace, String conversation, @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last) {
        return listen(workspace, conversation, 0, place(workspace, conversation, last));
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

    /** Where a listener comes back to; of a turn that there is, or from the beginning on. */
    private AnswerFeed.Place place(String workspace, String conversation, String last) {
        lookup.conversation(workspace, conversation);
        AnswerFeed.Place place = AnswerFeed.Place.of(last);
        if (place.turn() > 0 && !lookup.isTurn(workspace, conversation, place.turn())) {
            throw Problems.badRequest(
                    "%s is no event of %s, which has no turn %d".formatted(last, conversation, place.turn()));
        }
        return place;
    }

    private Multi<OutboundSseEvent> listen(String workspace, String conversation, int message, AnswerFeed.Place from) {
        return streams.of(
                new AnswerFeed(lookup.workspace(workspace), live, new AnswerFeed.Subject(conversation, message), from));
    }
}
