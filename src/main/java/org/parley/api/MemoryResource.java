package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.CoordinationForms.MemoryForm;
import org.parley.engine.session.Answer;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Workspace;
import org.parley.memory.Consistency;
import org.parley.memory.EraseMemory;
import org.parley.memory.ErasedEntry;
import org.parley.memory.MemoryConflict;
import org.parley.memory.MemoryEntry;
import org.parley.memory.MemoryOutdated;
import org.parley.memory.MemoryWriteLost;
import org.parley.memory.MemoryWritten;

/** The memory that all agents of a workspace share. */
@Path("/v1/workspaces/{workspace}/memory")
@Tag(name = "coordination")
class MemoryResource {
    private final Lookup lookup;
    private final Commands commands;
    private final EventStreams streams;

    MemoryResource(Lookup lookup, Commands commands, EventStreams streams) {
        this.lookup = lookup;
        this.commands = commands;
        this.streams = streams;
    }

    @GET
    @Operation(summary = "All entries, by key")
    public Page<JsonNode> list(
            String workspace,
            @QueryParam("consistency") @DefaultValue("strong") String asked,
            @BeanParam PageRequest page) {
        return page.of(facts(workspace, asked), MemoryEntry.class, "");
    }

    @GET
    @Path("{key}")
    @Operation(
            summary = "An entry; its version is the ETag",
            description =
                    "With consistency=strong whatever was acknowledged anywhere before is seen here; 503 if that cannot"
                            + " be made sure of.")
    public RestResponse<MemoryEntry> get(
            String workspace, String key, @QueryParam("consistency") @DefaultValue("strong") String asked) {
        facts(workspace, asked);
        MemoryEntry entry = lookup.fact(workspace, MemoryEntry.class, key, "entry");
        return RestResponse.ResponseBuilder.ok(entry)
                .tag(new EntityTag(Long.toString(entry.version())))
                .build();
    }

    @PUT
    @Path("{key}")
    @Operation(
            summary = "Write an entry",
            description =
                    "With If-Match, If-None-Match: * or version it is written only if it is still that version, or"
                            + " not there; else the answer is 412. Of eventual writes the last one stays, by written and writer: the"
                            + " answer to another one says lost, with what stays;"
                            + " base, the version that the writer knew, tells writes that did not know of each other.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = MemoryForm.class)))
    public RestResponse<MemoryAnswer> put(
            String workspace, String key, @BeanParam Precondition precondition, String body) {
        Answer answer = commands.submit(workspace, MemoryInput.write(key, precondition, body));
        expectUpToDate(answer, key);
        boolean created =
                answer.find(MemoryWritten.class).filter(MemoryWritten::created).isPresent();
        MemoryAnswer told = told(workspace, key, answer.find(MemoryWriteLost.class));
        return Created.<MemoryAnswer>orThere(created, Created.path(workspace, "memory", key))
                .tag(new EntityTag(Long.toString(told.version())))
                .entity(told)
                .build();
    }

    private MemoryAnswer told(String workspace, String key, Optional<MemoryWriteLost> lost) {
        return lost.isPresent() && lost.get().kept() == null
                ? new MemoryAnswer(lookup.fact(workspace, ErasedEntry.class, key, "entry"))
                : new MemoryAnswer(lookup.fact(workspace, MemoryEntry.class, key, "entry"), lost.isPresent());
    }

    @DELETE
    @Path("{key}")
    @Operation(summary = "Take an entry away; with If-Match only if it is still that version, else the answer is 412")
    public void delete(String workspace, String key, @BeanParam Precondition precondition) {
        lookup.fact(workspace, MemoryEntry.class, key, "entry");
        Answer answer = commands.submit(workspace, new EraseMemory(key, precondition.version(), null));
        expectUpToDate(answer, key);
    }

    private static void expectUpToDate(Answer answer, String key) {
        answer.find(MemoryOutdated.class).ifPresent(outdated -> {
            throw Problems.outdated(key, outdated.expected(), outdated.version());
        });
    }

    @GET
    @Path("{key}/conflicts")
    @Operation(summary = "The writes to an entry that did not know of each other: which stayed, which was lost")
    public Page<MemoryConflict> conflicts(String workspace, String key, @BeanParam PageRequest page) {
        return page.byNumber(
                lookup.workspace(workspace).facts().all(MemoryConflict.class, key + "/"), MemoryConflict::number);
    }

    @GET
    @Path("{key}/watch")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events, without an end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            summary = "A CloudEvent for each write of the entry, as it is committed",
            description = "The same events, ids and Last-Event-ID as under /events.")
    public Multi<OutboundSseEvent> watch(
            String workspace,
            String key,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            @QueryParam("from") String from) {
        return streams.of(new JournalFeed(lookup.workspace(workspace), last, from, MemoryInput.writesOf(key)));
    }

    private FactStore facts(String workspace, String consistency) {
        Workspace where = lookup.workspace(workspace);
        if (MemoryInput.consistency(consistency) == Consistency.STRONG && !where.isUpToDate()) {
            throw Problems.behind(workspace);
        }
        return where.facts();
    }
}
