package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.conversation.ContextChanged;
import org.parley.conversation.ContextEntry;
import org.parley.conversation.ContextOutdated;
import org.parley.conversation.ContextOverflow;
import org.parley.conversation.KnowledgeTransferred;
import org.parley.engine.fact.Command;
import org.parley.engine.session.Answer;
import org.parley.project.ProjectReader;
import org.parley.report.ConversationContext;
import org.parley.report.ConversationContext.SharedEntry;
import org.parley.report.ConversationForms.ContextForm;
import org.parley.report.ConversationForms.OwnEntryForm;
import org.parley.report.ConversationForms.TransferForm;
import org.parley.report.ConversationInput;

/** What the agents of a conversation have in mind, together and each for itself. */
@Path("/v1/workspaces/{workspace}/conversations/{conversation}")
@Tag(name = "conversations")
class ContextResource {
    private final Lookup lookup;
    private final Commands commands;

    ContextResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("context")
    @Operation(summary = "The shared memory, the states of the agents, and where they contradict each other")
    public ConversationContext get(String workspace, String conversation) {
        lookup.conversation(workspace, conversation);
        return ConversationContext.of(conversation, lookup.workspace(workspace).facts());
    }

    @GET
    @Path("context/{key}")
    @Operation(summary = "An entry of the shared memory; its version is the ETag")
    public RestResponse<SharedEntry> entry(String workspace, String conversation, String key) {
        lookup.conversation(workspace, conversation);
        ContextEntry entry = lookup.workspace(workspace)
                .facts()
                .find(ContextEntry.class, conversation + "/" + key)
                .orElseThrow(() -> Problems.notFound("there is no %s in %s".formatted(key, conversation)));
        return RestResponse.ResponseBuilder.ok(SharedEntry.of(entry))
                .tag(new EntityTag(Long.toString(entry.version())))
                .build();
    }

    @PUT
    @Path("context/{key}")
    @Operation(
            summary = "Write an entry of the shared memory",
            description =
                    "With If-Match, If-None-Match: * or version it is written only if it is still that version, or"
                            + " not there; else the answer is 412.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ContextForm.class)))
    public RestResponse<ContextChanged> put(
            String workspace, String conversation, String key, @BeanParam Precondition precondition, String body) {
        lookup.conversation(workspace, conversation);
        Answer answer = submit(
                workspace,
                ConversationInput.context(conversation, key, precondition.version(), ProjectReader.parse(body)));
        answer.find(ContextOutdated.class).ifPresent(outdated -> {
            throw Problems.outdated(key, outdated.expected(), outdated.version());
        });
        ContextChanged changed = answer.find(ContextChanged.class).orElseThrow();
        return Created.<ContextChanged>orThere(
                        changed.version() == 1, Created.path(workspace, "conversations", conversation, "context", key))
                .tag(new EntityTag(Long.toString(changed.version())))
                .entity(changed)
                .build();
    }

    @PUT
    @Path("agents/{agent}/state/{key}")
    @Operation(summary = "Let an agent keep something in mind")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = OwnEntryForm.class)))
    public ConversationContext.OwnEntry putState(
            String workspace, String conversation, String agent, String key, String body) {
        lookup.conversation(workspace, conversation);
        submit(workspace, ConversationInput.state(conversation, agent, key, ProjectReader.parse(body)));
        return get(workspace, conversation).agentStates().get(agent).get(key);
    }

    @POST
    @Path("transfers")
    @Operation(summary = "Hand something that one agent has in mind to another one")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TransferForm.class)))
    public KnowledgeTransferred transfer(String workspace, String conversation, String body) {
        lookup.conversation(workspace, conversation);
        return submit(workspace, ConversationInput.transfer(conversation, ProjectReader.parse(body)))
                .find(KnowledgeTransferred.class)
                .orElseThrow();
    }

    private Answer submit(String workspace, Command command) {
        Answer answer = commands.submit(workspace, command);
        answer.find(ContextOverflow.class).ifPresent(overflow -> {
            throw Problems.tooLarge(overflow.reason());
        });
        return answer;
    }
}
