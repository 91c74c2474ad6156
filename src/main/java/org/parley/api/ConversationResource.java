package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.conversation.CloseConversation;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationPolicy;
import org.parley.conversation.CreateConversation;
import org.parley.conversation.JoinConversation;
import org.parley.conversation.LeaveConversation;
import org.parley.conversation.RateConversation;
import org.parley.conversation.RemoveConversation;
import org.parley.conversation.Speaker;
import org.parley.conversation.Turn;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.project.ProjectReader;
import org.parley.report.ConversationForms.ConversationForm;
import org.parley.report.ConversationForms.RatingForm;
import org.parley.report.ConversationForms.SpeakerForm;
import org.parley.report.ConversationForms.TurnForm;
import org.parley.report.ConversationInput;
import org.parley.report.ConversationMetrics;

/** Conversations: who takes part, whose turn it is, how it went. */
@Path("/v1/workspaces/{workspace}/conversations")
@Tag(name = "conversations")
class ConversationResource {
    private final Lookup lookup;
    private final Commands commands;
    private final Endpoints endpoints;

    ConversationResource(Lookup lookup, Commands commands, Endpoints endpoints) {
        this.lookup = lookup;
        this.commands = commands;
        this.endpoints = endpoints;
    }

    @POST
    @Operation(summary = "Begin a conversation")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ConversationForm.class)))
    public RestResponse<JsonNode> create(String workspace, String body) {
        CreateConversation create = ConversationInput.conversation(ProjectReader.parse(body), commands::newId);
        commands.submit(workspace, create);
        return Created.at(get(workspace, create.conversationId()), workspace, "conversations", create.conversationId());
    }

    @GET
    @Operation(summary = "All conversations, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Conversation.class, "");
    }

    @GET
    @Path("{conversation}")
    @Operation(summary = "One conversation, with its policy and its agents in the order of joining")
    public JsonNode get(String workspace, String conversation) {
        ObjectNode view = (ObjectNode) FactCodec.tree(lookup.conversation(workspace, conversation));
        FactStore facts = lookup.workspace(workspace).facts();
        view.set(
                "policy",
                FactCodec.tree(
                        facts.find(ConversationPolicy.class, conversation).orElseThrow()));
        facts.all(Speaker.class, conversation + "@")
                .sorted(Comparator.comparing(Speaker::getSeat))
                .forEach(view.putArray("agents")::addPOJO);
        return FactCodec.tree(view);
    }

    @DELETE
    @Path("{conversation}")
    @Operation(summary = "Remove a conversation that has ended")
    public void remove(String workspace, String conversation) {
        lookup.conversation(workspace, conversation);
        commands.submit(workspace, new RemoveConversation(conversation));
    }

    @POST
    @Path("{conversation}/close")
    @Operation(summary = "End a conversation")
    public JsonNode close(String workspace, String conversation) {
        lookup.conversation(workspace, conversation);
        commands.submit(workspace, new CloseConversation(conversation, null));
        return get(workspace, conversation);
    }

    @POST
    @Path("{conversation}/agents")
    @Operation(summary = "Let an agent take part")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SpeakerForm.class)))
    public RestResponse<Speaker> join(String workspace, String conversation, String body) {
        lookup.conversation(workspace, conversation);
        JoinConversation join = ConversationInput.agent(conversation, ProjectReader.parse(body));
        endpoints.check(join.endpoint());
        commands.submit(workspace, join);
        return Created.at(
                agent(workspace, conversation, join.agentId()),
                workspace,
                "conversations",
                conversation,
                "agents",
                join.agentId());
    }

    @GET
    @Path("{conversation}/agents/{agent}")
    @Operation(summary = "An agent of a conversation, and how its turns went")
    public Speaker agent(String workspace, String conversation, String agent) {
        lookup.conversation(workspace, conversation);
        return lookup.workspace(workspace)
                .facts()
                .find(Speaker.class, conversation + "@" + agent)
                .orElseThrow(() -> Problems.notFound("there is no agent %s in %s".formatted(agent, conversation)));
    }

    @DELETE
    @Path("{conversation}/agents/{agent}")
    @Operation(summary = "Let an agent leave; what it said stays")
    public void leave(String workspace, String conversation, String agent) {
        agent(workspace, conversation, agent);
        commands.submit(workspace, new LeaveConversation(conversation, agent, null));
    }

    @GET
    @Path("{conversation}/turns")
    @Operation(summary = "The turns, in order")
    public Page<JsonNode> turns(String workspace, String conversation, @BeanParam PageRequest page) {
        lookup.conversation(workspace, conversation);
        return page.of(lookup.workspace(workspace).facts(), Turn.class, conversation + "/");
    }

    @GET
    @Path("{conversation}/turns/{turn}")
    @Operation(summary = "One turn")
    public Turn turn(String workspace, String conversation, int turn) {
        lookup.conversation(workspace, conversation);
        return lookup.turn(workspace, conversation, turn);
    }

    @POST
    @Path("{conversation}/turns/{turn}")
    @Operation(
            summary = "What an agent says in its turn",
            description = "For agents that have no endpoint: text, asserts, confidence, next and tokens; or pass; or"
                    + " broken_off with the reason.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TurnForm.class)))
    public Turn answer(String workspace, String conversation, int turn, String body) {
        Turn granted = turn(workspace, conversation, turn);
        commands.submit(
                workspace,
                ConversationInput.report(conversation, turn, granted.getAgentId(), ProjectReader.parse(body)));
        return turn(workspace, conversation, turn);
    }

    @GET
    @Path("{conversation}/metrics")
    @Operation(summary = "How a conversation went, and each of its agents")
    public ConversationMetrics metrics(String workspace, String conversation) {
        Conversation found = lookup.conversation(workspace, conversation);
        return ConversationMetrics.of(found, lookup.workspace(workspace).facts());
    }

    @POST
    @Path("{conversation}/rating")
    @Operation(summary = "Say how good a conversation was, 1 to 5")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = RatingForm.class)))
    public ConversationMetrics rate(String workspace, String conversation, String body) {
        lookup.conversation(workspace, conversation);
        RateConversation rate = ConversationInput.rating(conversation, ProjectReader.parse(body));
        commands.submit(workspace, rate);
        return metrics(workspace, conversation);
    }
}
