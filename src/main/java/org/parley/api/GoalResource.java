package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.parley.api.CoordinationForms.GoalForm;
import org.parley.api.CoordinationForms.TimeClaimForm;
import org.parley.conflict.ClaimTime;
import org.parley.conflict.DropGoal;
import org.parley.conflict.Goal;
import org.parley.conflict.ReleaseTime;
import org.parley.conflict.SetGoal;
import org.parley.conflict.TimeClaim;

/** What agents want values to be, and which tasks want their time. */
@Path("/v1/workspaces/{workspace}/agents/{agent}")
@Tag(name = "coordination")
class GoalResource {
    private static final String PRIORITY = "priority";
    private static final String GOAL = "goal";
    private static final String CLAIM = "claim";

    private final Lookup lookup;
    private final Commands commands;

    GoalResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Path("goals")
    @Operation(summary = "What an agent wants")
    public Page<Goal> goals(String workspace, String agent, @BeanParam PageRequest page) {
        return page.byKey(
                lookup.workspace(workspace)
                        .facts()
                        .all(Goal.class, "")
                        .filter(goal -> goal.getAgentId().equals(agent)),
                Goal::key);
    }

    @GET
    @Path("goals/{key}")
    @Operation(summary = "What an agent wants a value to be; the ETag is of its content")
    public RestResponse<Goal> goal(String workspace, String agent, String key) {
        return lookup.tagged(ResponseBuilder.ok(), workspace, Goal.class, key + "/" + agent, GOAL);
    }

    @PUT
    @Path("goals/{key}")
    @Operation(summary = "Want a value; whoever wants another one is in conflict with it")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = GoalForm.class)))
    public RestResponse<Goal> set(
            String workspace, String agent, String key, @BeanParam Precondition precondition, String text) {
        Body body = new Body(text, GoalForm.class);
        SetGoal goal = body.checked(new SetGoal(
                Values.id(key),
                Values.id(agent),
                body.value("value"),
                (int) body.number(PRIORITY, 0, Values.HIGHEST_PRIORITY, 1),
                null));
        commands.submit(workspace, goal, precondition.of(Goal.class, key + "/" + agent));
        return goal(workspace, agent, key);
    }

    @DELETE
    @Path("goals/{key}")
    @Operation(summary = "Want it no more")
    public void drop(String workspace, String agent, String key, @BeanParam Precondition precondition) {
        lookup.fact(workspace, Goal.class, key + "/" + agent, GOAL);
        commands.submit(workspace, new DropGoal(key, agent, null), precondition.of(Goal.class, key + "/" + agent));
    }

    @GET
    @Path("time")
    @Operation(summary = "The tasks that want an agent, and the windows in which each has it")
    public Page<JsonNode> time(String workspace, String agent, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), TimeClaim.class, agent + "/");
    }

    @GET
    @Path("time/{task}")
    @Operation(summary = "The windows in which a task has an agent; the ETag is of its content")
    public RestResponse<TimeClaim> timeOf(String workspace, String agent, String task) {
        return lookup.tagged(ResponseBuilder.ok(), workspace, TimeClaim.class, agent + "/" + task, CLAIM);
    }

    @PUT
    @Path("time/{task}")
    @Operation(summary = "Want an agent for a time; what several want is divided in proportion to their priorities")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = TimeClaimForm.class)))
    public RestResponse<TimeClaim> claim(
            String workspace, String agent, String task, @BeanParam Precondition precondition, String text) {
        Body body = new Body(text, TimeClaimForm.class);
        ClaimTime claim = body.checked(new ClaimTime(
                Values.id(agent),
                Values.id(task),
                Values.moment(body, "from"),
                Values.moment(body, "to"),
                (int) body.number(PRIORITY, 1, Values.HIGHEST_PRIORITY, 1),
                null));
        commands.submit(workspace, claim, precondition.of(TimeClaim.class, agent + "/" + task));
        return timeOf(workspace, agent, task);
    }

    @DELETE
    @Path("time/{task}")
    @Operation(summary = "Want an agent no more")
    public void release(String workspace, String agent, String task, @BeanParam Precondition precondition) {
        lookup.fact(workspace, TimeClaim.class, agent + "/" + task, CLAIM);
        commands.submit(
                workspace, new ReleaseTime(agent, task, null), precondition.of(TimeClaim.class, agent + "/" + task));
    }
}
