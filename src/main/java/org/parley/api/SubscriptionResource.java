package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.rules.Rules;
import org.parley.event.Subscribed;
import org.parley.event.Subscription;
import org.parley.event.Unsubscribe;
import org.parley.journal.OutboxMessage;
import org.parley.journal.OutboxMessage.Place;
import org.parley.journal.Store;
import org.parley.project.ProjectReader;
import org.parley.report.SubscriptionInput;

/** Who outside is told of which decisions. */
@Path("/v1/workspaces/{workspace}")
@Tag(name = "events")
class SubscriptionResource {
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})/([0-9]{1,18})");

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
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Subscription.class, "");
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
        return Created.orThere(isNew, workspace, "subscriptions", subscription)
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
    public Page<OutboxMessage> outbox(String workspace, @BeanParam PageRequest page) {
        lookup.workspace(workspace);
        return page.from(
                store.outbox().waiting(workspace, place(page.cursor()), page.limit() + 1).stream(),
                message -> message.sequence() + "/" + message.position());
    }

    private static Place place(String cursor) {
        if (cursor.isEmpty()) {
            return Place.BEGIN;
        }
        Matcher place = PLACE.matcher(cursor);
        if (!place.matches()) {
            throw PageRequest.noCursor(cursor);
        }
        return new Place(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)));
    }
}
