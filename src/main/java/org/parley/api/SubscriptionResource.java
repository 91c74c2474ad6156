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
import org.parley.engine.rules.Rules;
import org.parley.event.Subscribed;
import org.parley.event.Subscription;
import org.parley.event.Unsubscribe;
import org.parley.project.ProjectReader;
import org.parley.report.SubscriptionInput;

/** Who outside is told of which decisions. */
@Path("/v1/workspaces/{workspace}/subscriptions")
@Tag(name = "events")
class SubscriptionResource {
    private final Lookup lookup;
    private final Commands commands;
    private final Rules rules;

    SubscriptionResource(Lookup lookup, Commands commands, Rules rules) {
        this.lookup = lookup;
        this.commands = commands;
        this.rules = rules;
    }

    @GET
    @Operation(summary = "All subscriptions, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Subscription.class, "");
    }

    @GET
    @Path("{subscription}")
    @Operation(summary = "One subscription")
    public Subscription get(String workspace, String subscription) {
        return lookup.workspace(workspace)
                .facts()
                .find(Subscription.class, subscription)
                .orElseThrow(() -> Problems.notFound("there is no subscription " + subscription));
    }

    @PUT
    @Path("{subscription}")
    @Operation(
            summary = "Have decisions of some types posted to an endpoint, as CloudEvents",
            description = "Each arrives at least once, under the same Idempotency-Key, also after a crash.")
    public Response put(String workspace, String subscription, String body) {
        var answer = commands.submit(
                workspace, SubscriptionInput.read(subscription, ProjectReader.parse(body), rules.types()));
        boolean isNew = answer.find(Subscribed.class).orElseThrow().isNew();
        return Created.orThere(isNew, workspace, "subscriptions", subscription)
                .entity(get(workspace, subscription))
                .build();
    }

    @DELETE
    @Path("{subscription}")
    @Operation(summary = "End a subscription; what is in the outbox is still delivered")
    public void delete(String workspace, String subscription) {
        get(workspace, subscription);
        commands.submit(workspace, new Unsubscribe(subscription));
    }
}
