package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
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
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Agent.class, "");
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
    public Page<WorkOrder> assignments(String workspace, String agent, @BeanParam PageRequest page) {
        get(workspace, agent);
        return page.byKey(
                WorkOrder.of(lookup.workspace(workspace), agent).stream(),
                order -> order.projectId() + "/" + order.taskId());
    }

    @PUT
    @Path("{agent}")
    @Operation(summary = "Register an agent, or let it declare anew what it can do")
    public Response put(String workspace, String agent, String body) {
        var answer = commands.submit(workspace, AgentInput.read(agent, ProjectReader.parse(body)));
        boolean joined = answer.find(AgentRegistered.class).orElseThrow().joined();
        return Created.orThere(joined, workspace, "agents", agent)
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
