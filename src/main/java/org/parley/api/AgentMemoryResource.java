package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.api.CoordinationForms.AgentStateForm;
import org.parley.api.CoordinationForms.MemoryItemForm;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Guard;
import org.parley.journal.FactReference;
import org.parley.memory.AgentState;
import org.parley.memory.CheckpointTaken;
import org.parley.memory.Forget;
import org.parley.memory.ItemRecalled;
import org.parley.memory.ItemRemembered;
import org.parley.memory.MemoryItem;
import org.parley.memory.RecallItem;
import org.parley.memory.RestoreCheckpoint;
import org.parley.memory.SaveState;
import org.parley.memory.StateCheckpoint;
import org.parley.memory.TakeCheckpoint;

/** What an agent has in mind, and what it has saved of itself. */
@Path("/v1/workspaces/{workspace}/agents/{agent}")
@Tag(name = "coordination")
class AgentMemoryResource {
    private final Lookup lookup;
    private final Commands commands;

    AgentMemoryResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("memory")
    @Operation(summary = "All that an agent has in mind, by key; looking at it is no access")
    public Page<JsonNode> list(String workspace, String agent, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), MemoryItem.class, agent + "/");
    }

    @GET
    @Path("memory/{key}")
    @Operation(
            summary = "Call something to mind",
            description = "It counts as an access; what is called to mind often comes back from the long-term memory."
                    + " The ETag is of the value.")
    public RestResponse<ItemRecalled> recall(String workspace, String agent, String key) {
        // A look at what is not there leaves no entry.
        lookup.fact(workspace, MemoryItem.class, agent + "/" + key, "entry");
        ItemRecalled recalled = commands.submit(workspace, new RecallItem(agent, key, null))
                .find(ItemRecalled.class)
                .orElseThrow(() -> Problems.notFound("there is no entry %s/%s".formatted(agent, key)));
        return ResponseBuilder.ok(recalled)
                .tag(new EntityTag(tag(FactCodec.write(recalled))))
                .build();
    }

    @PUT
    @Path("memory/{key}")
    @Operation(
            summary = "Keep something in mind",
            description = "When the working memory is full, what is worth least goes to the long-term memory.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MemoryItemForm.class)))
    public RestResponse<MemoryItem> remember(
            String workspace, String agent, String key, @BeanParam Precondition precondition, String body) {
        boolean known = commands.submit(
                        workspace, MemoryInput.remember(agent, key, body), guard(precondition, agent, key))
                .find(ItemRemembered.class)
                .orElseThrow()
                .known();
        String item = lookup.json(workspace, MemoryItem.class, agent + "/" + key, "entry");
        return (known
                        ? ResponseBuilder.<MemoryItem>ok()
                        : ResponseBuilder.<MemoryItem>created(Created.path(workspace, "agents", agent, "memory", key)))
                .entity(FactCodec.read(item, MemoryItem.class))
                .tag(new EntityTag(tag(item)))
                .build();
    }

    @DELETE
    @Path("memory/{key}")
    @Operation(summary = "Forget something")
    public void forget(String workspace, String agent, String key, @BeanParam Precondition precondition) {
        lookup.fact(workspace, MemoryItem.class, agent + "/" + key, "entry");
        commands.submit(workspace, new Forget(agent, key, null), guard(precondition, agent, key));
    }

    private static Guard guard(Precondition precondition, String agent, String key) {
        FactReference item = new FactReference(MemoryItem.class.getSimpleName(), agent + "/" + key);
        return precondition.of(facts -> facts.apply(item).map(AgentMemoryResource::tag));
    }

    /** Of the value alone: looking at it counts accesses. */
    private static String tag(String item) {
        return Tags.of(FactCodec.parse(item).path("value").toString());
    }

    @GET
    @Path("state")
    @Operation(summary = "The state that an agent has saved; the ETag is of its content")
    public RestResponse<AgentState> state(String workspace, String agent) {
        return state(ResponseBuilder.ok(), workspace, agent);
    }

    @PUT
    @Path("state")
    @Operation(summary = "Save the state of an agent as a whole: beliefs, goals, memory, metrics")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = AgentStateForm.class)))
    public RestResponse<AgentState> save(
            String workspace, String agent, @BeanParam Precondition precondition, String body) {
        SaveState save = MemoryInput.state(agent, body);
        Presence before = new Presence(
                new FactReference(AgentState.class.getSimpleName(), agent), precondition.of(AgentState.class, agent));
        commands.submit(workspace, save, before);
        return state(
                Created.orThere(before.wasAbsent(), Created.path(workspace, "agents", agent, "state")),
                workspace,
                agent);
    }

    @GET
    @Path("checkpoints")
    @Operation(summary = "The checkpoints of an agent that are kept, the oldest first")
    public Page<StateCheckpoint> checkpoints(String workspace, String agent, @BeanParam PageRequest page) {
        return page.byNumber(
                lookup.workspace(workspace).facts().all(StateCheckpoint.class, agent + "/"), StateCheckpoint::number);
    }

    @GET
    @Path("checkpoints/{number}")
    @Operation(summary = "One checkpoint")
    public StateCheckpoint checkpoint(String workspace, String agent, int number) {
        return lookup.fact(workspace, StateCheckpoint.class, agent + "/" + number, "checkpoint");
    }

    @POST
    @Path("checkpoints")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Keep the state of an agent as it is; of its checkpoints the last five stay")
    public RestResponse<CheckpointTaken> checkpoint(String workspace, String agent) {
        CheckpointTaken taken = commands.submit(workspace, new TakeCheckpoint(agent, null))
                .find(CheckpointTaken.class)
                .orElseThrow();
        return Created.at(taken, workspace, "agents", agent, "checkpoints", String.valueOf(taken.number()));
    }

    @POST
    @Path("checkpoints/{number}/restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let an agent go back to a checkpoint")
    public RestResponse<AgentState> restore(String workspace, String agent, int number) {
        checkpoint(workspace, agent, number);
        commands.submit(workspace, new RestoreCheckpoint(agent, number, null));
        return state(workspace, agent);
    }

    private RestResponse<AgentState> state(ResponseBuilder<AgentState> answer, String workspace, String agent) {
        return Tags.answer(answer, lookup.json(workspace, AgentState.class, agent, "state of"), AgentState.class);
    }
}
