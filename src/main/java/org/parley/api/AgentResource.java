package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.agent.Agent;
import org.parley.agent.AgentRegistered;
import org.parley.agent.RemoveAgent;
import org.parley.project.ProjectReader;
import org.parley.report.AgentInput;
import org.parley.report.WorkOrder;

/** The agents of a workspace. */
@Path("/v1/workspaces/{workspace}/agents")
@Tag(name = "agents")
class AgentResource {
    private final Lookup lookup;
    private final Commands commands;

    AgentResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "All agents, by id")
    public Page<JsonNode> list(
            String workspace,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Page.of(
                lookup.workspace(workspace).facts().page(Agent.class, "", cursor, Page.limit(limit) + 1),
                Page.limit(limit));
    }

    @GET
    @Path("{agent}")
    @Operation(summary = "One agent, with what it has learned and how busy it is")
    public Agent get(String workspace, String agent) {
        return lookup.agent(workspace, agent);
    }

    @GET
    @Path("{agent}/assignments")
    @Operation(summary = "The tasks that a live agent has in hand, with what it is told of them")
    public List<WorkOrder> assignments(String workspace, String agent) {
        get(workspace, agent);
        return WorkOrder.of(lookup.workspace(workspace), agent);
    }

    @PUT
    @Path("{agent}")
    @Operation(summary = "Register an agent, or let it declare anew what it can do")
    public Response put(String workspace, String agent, String body) {
        var answer = commands.submit(workspace, AgentInput.read(agent, ProjectReader.parse(body)));
        boolean joined = answer.find(AgentRegistered.class).orElseThrow().joined();
        return (joined
                        ? Response.created(URI.create("/v1/workspaces/%s/agents/%s".formatted(workspace, agent)))
                        : Response.ok())
                .entity(get(workspace, agent))
                .build();
    }

    @DELETE
    @Path("{agent}")
    @Operation(summary = "Remove an agent that is not at work")
    public void delete(String workspace, String agent) {
        get(workspace, agent);
        commands.submit(workspace, new RemoveAgent(agent));
    }
}
