package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.api.CoordinationForms.ClaimForm;
import org.parley.conflict.ClaimResource;
import org.parley.conflict.ClaimWaits;
import org.parley.conflict.LeaseGranted;
import org.parley.conflict.LeaseRenewed;
import org.parley.conflict.ReleaseResource;
import org.parley.conflict.Resource;
import org.parley.report.ResourceView;

/** Resources that one agent at a time may have: leases that expire, with fencing tokens, and those who wait. */
@Path("/v1/workspaces/{workspace}/resources")
@Tag(name = "coordination")
class LeaseResource {
    private final Lookup lookup;
    private final Commands commands;

    LeaseResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "All resources that were ever claimed, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Resource.class, "");
    }

    @GET
    @Path("{resource}")
    @Operation(summary = "Who has a resource, and who waits for it, by when they claimed it")
    public ResourceView get(String workspace, String resource) {
        lookup.fact(workspace, Resource.class, resource, "resource");
        return ResourceView.of(lookup.workspace(workspace).facts(), resource).orElseThrow();
    }

    @POST
    @Path("{resource}/claims")
    @Operation(
            summary = "Claim a resource",
            description =
                    "201 with the lease and its fencing token, if it is free; 202 with the place in the queue, who"
                            + " has it and since when, if not. The holder who claims again keeps it longer (200).")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ClaimForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "the holder keeps it longer",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = LeaseRenewed.class)))
    @APIResponse(
            responseCode = "201",
            description = "it has the resource",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = LeaseGranted.class)))
    @APIResponse(
            responseCode = "202",
            description = "it waits for the resource",
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ClaimWaits.class)))
    public Response claim(String workspace, String resource, String text) {
        Body body = new Body(text, ClaimForm.class);
        ClaimResource claim = body.checked(new ClaimResource(
                Values.id(resource),
                Values.id(body, "agent_id"),
                body.integer("priority", 0, Values.HIGHEST_PRIORITY),
                body.integer("lease_seconds", 1, Values.MOST_SECONDS),
                false,
                null));
        return ClaimAnswer.of(commands.submit(workspace, claim), workspace, claim.resourceId(), claim.agentId());
    }

    @DELETE
    @Path("{resource}/claims")
    @Operation(summary = "Give a resource back, or wait for it no more")
    public void release(String workspace, String resource, @QueryParam("agent") String agent) {
        if (agent == null) {
            throw Problems.badRequest("agent=ID is needed: who gives it back");
        }
        lookup.fact(workspace, Resource.class, resource, "resource");
        commands.submit(workspace, new ReleaseResource(resource, agent, null));
    }
}
