package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private static final int HIGHEST_PRIORITY = 1000;
    private static final String PRIORITY = "priority";

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

    @PUT
    @Path("goals/{key}")
    @Operation(summary = "Want a value; whoever wants another one is in conflict with it")
    public Goal set(String workspace, String agent, String key, String text) {
        Body body = new Body(text, List.of("value", PRIORITY)).needs("value");
        commands.submit(
                workspace,
                body.checked(new SetGoal(
                        Values.id(key),
                        Values.id(agent),
                        body.value("value"),
                        (int) body.number(PRIORITY, 0, HIGHEST_PRIORITY, 1),
                        null)));
        return lookup.fact(workspace, Goal.class, key + "/" + agent, "goal");
    }

    @DELETE
    @Path("goals/{key}")
    @Operation(summary = "Want it no more")
    public void drop(String workspace, String agent, String key) {
        lookup.fact(workspace, Goal.class, key + "/" + agent, "goal");
        commands.submit(workspace, new DropGoal(key, agent, null));
    }

    @GET
    @Path("time")
    @Operation(summary = "The tasks that want an agent, and the windows in which each has it")
    public Page<JsonNode> time(String workspace, String agent, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), TimeClaim.class, agent + "/");
    }

    @PUT
    @Path("time/{task}")
    @Operation(summary = "Want an agent for a time; what several want is divided in proportion to their priorities")
    public TimeClaim claim(String workspace, String agent, String task, String text) {
        Body body = new Body(text, List.of("from", "to", PRIORITY)).needs("from", "to");
        commands.submit(
                workspace,
                body.checked(new ClaimTime(
                        Values.id(agent),
                        task,
                        Values.moment(body, "from"),
                        Values.moment(body, "to"),
                        (int) body.number(PRIORITY, 1, HIGHEST_PRIORITY, 1),
                        null)));
        return lookup.fact(workspace, TimeClaim.class, agent + "/" + task, "claim");
    }

    @DELETE
    @Path("time/{task}")
    @Operation(summary = "Want an agent no more")
    public void release(String workspace, String agent, String task) {
        lookup.fact(workspace, TimeClaim.class, agent + "/" + task, "claim");
        commands.submit(workspace, new ReleaseTime(agent, task, null));
    }
}
