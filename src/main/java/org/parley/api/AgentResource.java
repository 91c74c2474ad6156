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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.agent.Agent;
import org.parley.agent.AgentRegistered;
import org.parley.agent.PauseAgent;
import org.parley.agent.RegisterAgent;
import org.parley.agent.RemoveAgent;
import org.parley.agent.ResumeAgent;
import org.parley.api.ProjectForms.PauseForm;
import org.parley.project.ProjectReader;
import org.parley.report.AgentInput;
import org.parley.report.WorkOrder;

/** The agents of a workspace. */
@Path("/v1/workspaces/{workspace}/agents")
@Tag(name = "agents")
class AgentResource {
    private final Lookup lookup;
    private final Commands commands;
    private final Endpoints endpoints;

    AgentResource(Lookup lookup, Commands commands, Endpoints endpoints) {
        this.lookup = lookup;
        this.commands = commands;
        this.endpoints = endpoints;
    }

    @GET
    @Operation(summary = "All agents, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Agent.class, "");
    }

    @GET
    @Path("{agent}")
    @Operation(summary = "One agent, with what it has learned and how busy it is; the ETag is of its content")
    public RestResponse<Agent> get(String workspace, String agent) {
        return tagged(ResponseBuilder.ok(), workspace, agent);
    }

    @GET
    @Path("{agent}/assignments")
    @Operation(summary = "The tasks that a live agent has in hand, with what it is told of them")
    public Page<WorkOrder> assignments(String workspace, String agent, @BeanParam PageRequest page) {
        find(workspace, agent);
        return page.byKey(
                WorkOrder.of(lookup.workspace(workspace), agent).stream(),
                order -> order.projectId() + "/" + order.taskId());
    }

    @PUT
    @Path("{agent}")
    @Operation(summary = "Register an agent, or let it declare anew what it can do")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(ref = ProjectFileSchema.AGENT)))
    public RestResponse<Agent> put(String workspace, String agent, @BeanParam Precondition precondition, String body) {
        RegisterAgent register = AgentInput.read(agent, ProjectReader.parse(body));
        endpoints.check(register.endpoint());
        var answer = commands.submit(workspace, register, precondition.of(Agent.class, agent));
        boolean joined = answer.find(AgentRegistered.class).orElseThrow().joined();
        return tagged(
                joined ? ResponseBuilder.created(Created.path(workspace, "agents", agent)) : ResponseBuilder.ok(),
                workspace,
                agent);
    }

    @POST
    @Path("{agent}/pause")
    @Operation(
            summary = "Let an agent take nothing new on until it is resumed; what it has in hand it keeps",
            description = "reason may be left out; it is what explanations say.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = PauseForm.class)))
    public Agent pause(String workspace, String agent, String text) {
        Body body = new Body(text, PauseForm.class);
        PauseAgent command = body.checked(new PauseAgent(agent, Values.text(body, "reason")));
        find(workspace, agent);
        commands.submit(workspace, command);
        return find(workspace, agent);
    }

    @POST
    @Path("{agent}/resume")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Let an agent that is paused take work on again")
    public Agent resume(String workspace, String agent) {
        find(workspace, agent);
        commands.submit(workspace, new ResumeAgent(agent));
        return find(workspace, agent);
    }

    @DELETE
    @Path("{agent}")
    @Operation(summary = "Remove an agent that is not at work")
    public void delete(String workspace, String agent, @BeanParam Precondition precondition) {
        find(workspace, agent);
        commands.submit(workspace, new RemoveAgent(agent), precondition.of(Agent.class, agent));
    }

    private Agent find(String workspace, String agent) {
        return lookup.agent(workspace, agent);
    }

    private RestResponse<Agent> tagged(ResponseBuilder<Agent> answer, String workspace, String agent) {
        return Tags.answer(answer, lookup.json(workspace, Agent.class, agent, "agent"), Agent.class);
    }
}
