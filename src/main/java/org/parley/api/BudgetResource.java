package org.parley.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.project.Budget;
import org.parley.project.BudgetSet;
import org.parley.project.RemoveBudget;
import org.parley.project.SetBudget;

/** Budgets of projects, of agents in projects, and of agents wherever they work. */
@Path("/v1/workspaces/{workspace}")
@Tag(name = "budgets")
class BudgetResource {
    private static final double MOST = 1e15;

    private final Lookup lookup;
    private final Commands commands;

    BudgetResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("projects/{project}/budgets")
    @Operation(summary = "What a project, and its agents in it, may use up, and have")
    public List<Budget> ofProject(String workspace, String project) {
        lookup.project(workspace, project);
        return all(workspace, budget -> project.equals(budget.getProjectId()));
    }

    @PUT
    @Path("projects/{project}/budgets/{kind}")
    @Operation(summary = "Limit what a project, or an agent in it, may use up")
    public Response setOfProject(
            String workspace, String project, String kind, @QueryParam("agent") String agent, String body) {
        lookup.project(workspace, project);
        return set(workspace, project, agent, kind, body);
    }

    @DELETE
    @Path("projects/{project}/budgets/{kind}")
    @Operation(summary = "Let it use up what it needs")
    public void removeOfProject(String workspace, String project, String kind, @QueryParam("agent") String agent) {
        lookup.project(workspace, project);
        remove(workspace, project, agent, kind);
    }

    @GET
    @Path("agents/{agent}/budgets")
    @Operation(summary = "What an agent may use up, and has, wherever it works and in each project")
    public List<Budget> ofAgent(String workspace, String agent) {
        return all(workspace, budget -> Objects.equals(agent, budget.getAgentId()));
    }

    @PUT
    @Path("agents/{agent}/budgets/{kind}")
    @Operation(summary = "Limit what an agent may use up wherever it works")
    public Response setOfAgent(String workspace, String agent, String kind, String body) {
        return set(workspace, null, agent, kind, body);
    }

    @DELETE
    @Path("agents/{agent}/budgets/{kind}")
    @Operation(summary = "Let an agent use up what it needs")
    public void removeOfAgent(String workspace, String agent, String kind) {
        remove(workspace, null, agent, kind);
    }

    private List<Budget> all(String workspace, Predicate<Budget> wanted) {
        return lookup.workspace(workspace)
                .facts()
                .all(Budget.class, "")
                .filter(wanted)
                .toList();
    }

    private Response set(String workspace, String project, String agent, String kind, String text) {
        Body body = new Body(text, List.of("limit", "on_exceeded")).needs("limit");
        Budget.Action action = body.parsed("on_exceeded", "stop, pause, hand_off or note", Budget.Action::named);
        if (agent == null && action == Budget.Action.HAND_OFF) {
            body.error("/on_exceeded", "hand_off is for budgets of an agent");
        }
        BigDecimal limit = body.decimal("limit", 0, MOST, BigDecimal.ZERO);
        SetBudget command = body.checked(new SetBudget(project, agent, kind(kind), limit, action));
        if (agent != null) {
            lookup.agent(workspace, agent);
        }
        boolean isNew = commands.submit(workspace, command)
                .find(BudgetSet.class)
                .orElseThrow()
                .isNew();
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(lookup.fact(workspace, Budget.class, command.budget(), "budget"))
                .build();
    }

    private void remove(String workspace, String project, String agent, String kind) {
        RemoveBudget command = new RemoveBudget(project, agent, kind(kind));
        lookup.fact(workspace, Budget.class, command.budget(), "budget");
        commands.submit(workspace, command);
    }

    private static Budget.Kind kind(String name) {
        try {
            return Budget.Kind.named(name);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound(
                    "there are no budgets of %s, only of %s".formatted(name, List.of(Budget.Kind.values())));
        }
    }
}
