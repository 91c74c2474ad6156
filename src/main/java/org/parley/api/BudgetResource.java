package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.api.ProjectForms.BudgetForm;
import org.parley.project.Budget;
import org.parley.project.BudgetSet;
import org.parley.project.RemoveBudget;
import org.parley.project.SetBudget;

/** Budgets of projects, of agents in projects, and of agents wherever they work. */
@Path("/v1/workspaces/{workspace}")
@Tag(name = "budgets")
class BudgetResource {
    static final double MOST = 1e15;
    private static final String WORD = "budget";

    private final Lookup lookup;
    private final Commands commands;

    BudgetResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("projects/{project}/budgets")
    @Operation(summary = "What a project, and its agents in it, may use up, and have")
    public Page<Budget> ofProject(String workspace, String project, @BeanParam PageRequest page) {
        lookup.project(workspace, project);
        return page.byKey(all(workspace, budget -> project.equals(budget.getProjectId())), Budget::key);
    }

    @GET
    @Path("projects/{project}/budgets/{kind}")
    @Operation(summary = "One budget of a project, or of an agent in it; the ETag is of its content")
    public RestResponse<Budget> getOfProject(
            String workspace, String project, String kind, @QueryParam("agent") String agent) {
        lookup.project(workspace, project);
        return tagged(ResponseBuilder.ok(), workspace, project, agent, kind);
    }

    @PUT
    @Path("projects/{project}/budgets/{kind}")
    @Operation(summary = "Limit what a project, or an agent in it, may use up")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = BudgetForm.class)))
    public RestResponse<Budget> setOfProject(
            String workspace,
            String project,
            String kind,
            @QueryParam("agent") String agent,
            @BeanParam Precondition precondition,
            String body) {
        lookup.project(workspace, project);
        return set(workspace, precondition, read(project, agent, kind, body));
    }

    @DELETE
    @Path("projects/{project}/budgets/{kind}")
    @Operation(summary = "Let it use up what it needs")
    public void removeOfProject(
            String workspace,
            String project,
            String kind,
            @QueryParam("agent") String agent,
            @BeanParam Precondition precondition) {
        lookup.project(workspace, project);
        remove(workspace, precondition, new RemoveBudget(project, agent, kind));
    }

    @GET
    @Path("agents/{agent}/budgets")
    @Operation(summary = "What an agent may use up, and has, wherever it works and in each project")
    public Page<Budget> ofAgent(String workspace, String agent, @BeanParam PageRequest page) {
        return page.byKey(all(workspace, budget -> Objects.equals(agent, budget.getAgentId())), Budget::key);
    }

    @GET
    @Path("agents/{agent}/budgets/{kind}")
    @Operation(summary = "One budget of an agent wherever it works; the ETag is of its content")
    public RestResponse<Budget> getOfAgent(String workspace, String agent, String kind) {
        return tagged(ResponseBuilder.ok(), workspace, null, agent, kind);
    }

    @PUT
    @Path("agents/{agent}/budgets/{kind}")
    @Operation(summary = "Limit what an agent may use up wherever it works")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = BudgetForm.class)))
    public RestResponse<Budget> setOfAgent(
            String workspace, String agent, String kind, @BeanParam Precondition precondition, String body) {
        return set(workspace, precondition, read(null, agent, kind, body));
    }

    @DELETE
    @Path("agents/{agent}/budgets/{kind}")
    @Operation(summary = "Let an agent use up what it needs")
    public void removeOfAgent(String workspace, String agent, String kind, @BeanParam Precondition precondition) {
        remove(workspace, precondition, new RemoveBudget(null, agent, kind));
    }

    private Stream<Budget> all(String workspace, Predicate<Budget> wanted) {
        return lookup.workspace(workspace).facts().all(Budget.class, "").filter(wanted);
    }

    private static SetBudget read(String project, String agent, String kind, String text) {
        Body body = new Body(text, BudgetForm.class);
        BigDecimal limit = body.decimal("limit", 0, MOST, BigDecimal.ZERO);
        return body.checked(new SetBudget(project, agent, kind, limit, body.text("on_exceeded")));
    }

    private RestResponse<Budget> set(String workspace, Precondition precondition, SetBudget command) {
        String project = command.projectId();
        String agent = command.agentId();
        if (agent != null) {
            lookup.agent(workspace, agent);
        }
        boolean isNew = commands.submit(
                        workspace, command, precondition.of(Budget.class, Budget.keyOf(project, agent, command.kind())))
                .find(BudgetSet.class)
                .orElseThrow()
                .isNew();
        return tagged(
                Created.orThere(isNew, path(workspace, project, agent, command.kind())),
                workspace,
                project,
                agent,
                command.kind());
    }

    private void remove(String workspace, Precondition precondition, RemoveBudget command) {
        String key = Budget.keyOf(command.projectId(), command.agentId(), command.kind());
        lookup.fact(workspace, Budget.class, key, WORD);
        commands.submit(workspace, command, precondition.of(Budget.class, key));
    }

    private RestResponse<Budget> tagged(
            ResponseBuilder<Budget> answer, String workspace, String project, String agent, String kind) {
        return lookup.tagged(answer, workspace, Budget.class, Budget.keyOf(project, agent, kind), WORD);
    }

    private static URI path(String workspace, String project, String agent, String kind) {
        if (project == null) {
            return Created.path(workspace, "agents", agent, "budgets", kind);
        }
        URI ofProject = Created.path(workspace, "projects", project, "budgets", kind);
        return agent == null ? ofProject : URI.create(ofProject + "?agent=" + agent);
    }
}
