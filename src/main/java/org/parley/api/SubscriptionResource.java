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
import org.parley.engine.rules.Rules;
import org.parley.event.Subscribed;
import org.parley.event.Subscription;
import org.parley.event.Unsubscribe;
import org.parley.journal.OutboxMessage;
import org.parley.journal.Store;
import org.parley.project.ProjectReader;
import org.parley.report.SubscriptionInput;

/** Who outside is told of which decisions. */
@Path("/v1/workspaces/{workspace}")
@Tag(name = "events")
class SubscriptionResource {
    private final Lookup lookup;
    private final Commands commands;
    private final Rules rules;
    private final Store store;

    SubscriptionResource(Lookup lookup, Commands commands, Rules rules, Store store) {
        this.lookup = lookup;
        this.commands = commands;
        this.rules = rules;
        this.store = store;
    }

    @GET
    @Path("subscriptions")
    @Operation(summary = "All subscriptions, by id")
    public Page<JsonNode> list(
            String workspace,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        return Page.of(
                lookup.workspace(workspace).facts().page(Subscription.class, "", cursor, Page.limit(limit) + 1),
                Page.limit(limit));
    }

    @GET
    @Path("subscriptions/{subscription}")
    @Operation(summary = "One subscription")
    public Subscription get(String workspace, String subscription) {
        return lookup.workspace(workspace)
                .facts()
                .find(Subscription.class, subscription)
                .orElseThrow(() -> Problems.notFound("there is no subscription " + subscription));
    }

    @PUT
    @Path("subscriptions/{subscription}")
    @Operation(
            summary = "Have decisions of some types posted to an endpoint, as CloudEvents",
            description = "Each arrives at least once, under the same Idempotency-Key, also after a crash.")
    public Response put(String workspace, String subscription, String body) {
        var answer = commands.submit(
                workspace, SubscriptionInput.read(subscription, ProjectReader.parse(body), rules.types()));
        boolean isNew = answer.find(Subscribed.class).orElseThrow().isNew();
        URI path = URI.create("/v1/workspaces/%s/subscriptions/%s".formatted(workspace, subscription));
        return (isNew ? Response.created(path) : Response.ok())
                .entity(get(workspace, subscription))
                .build();
    }

    @DELETE
    @Path("subscriptions/{subscription}")
    @Operation(summary = "End a subscription; what is in the outbox is still delivered")
    public void delete(String workspace, String subscription) {
        get(workspace, subscription);
        commands.submit(workspace, new Unsubscribe(subscription));
    }

    @GET
    @Path("outbox")
    @Operation(summary = "What has not been delivered yet, the oldest first")
    public List<OutboxMessage> outbox(String workspace, @QueryParam("limit") @DefaultValue("100") String limit) {
        lookup.workspace(workspace);
        return store.outbox().waiting(workspace, Page.limit(limit));
    }
}
