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
import org.parley.engine.rules.Rules;
import org.parley.event.Subscribed;
import org.parley.event.Subscription;
import org.parley.event.Unsubscribe;
import org.parley.gateway.Egress;
import org.parley.project.ProjectReader;
import org.parley.report.SubscriptionForm;
import org.parley.report.SubscriptionInput;

/** Who outside is told of which decisions. */
@Path("/v1/workspaces/{workspace}/subscriptions")
@Tag(name = "events")
class SubscriptionResource {
    private static final String WORD = "subscription";

    private final Lookup lookup;
    private final Commands commands;
    private final Rules rules;
    private final Egress egress;

    SubscriptionResource(Lookup lookup, Commands commands, Rules rules, Egress egress) {
        this.lookup = lookup;
        this.commands = commands;
        this.rules = rules;
        this.egress = egress;
    }

    @GET
    @Operation(summary = "All subscriptions, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Subscription.class, "");
    }

    @GET
    @Path("{subscription}")
    @Operation(summary = "One subscription; the ETag is of its content")
    public RestResponse<Subscription> get(String workspace, String subscription) {
        return tagged(ResponseBuilder.ok(), workspace, subscription);
    }

    @PUT
    @Path("{subscription}")
    @Operation(
            summary = "Have decisions of some types posted to an endpoint, as CloudEvents",
            description = "Each arrives at least once, under the same Idempotency-Key, also after a crash.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SubscriptionForm.class)))
    public RestResponse<Subscription> put(
            String workspace, String subscription, @BeanParam Precondition precondition, String body) {
        var answer = commands.submit(
                workspace,
                SubscriptionInput.read(subscription, ProjectReader.parse(body), rules.types(), egress::refusal),
                precondition.of(Subscription.class, subscription));
        boolean isNew = answer.find(Subscribed.class).orElseThrow().isNew();
        return tagged(
                Created.orThere(isNew, Created.path(workspace, "subscriptions", subscription)),
                workspace,
                subscription);
    }

    @DELETE
    @Path("{subscription}")
    @Operation(summary = "End a subscription; what is in the outbox is still delivered")
    public void delete(String workspace, String subscription, @BeanParam Precondition precondition) {
        lookup.fact(workspace, Subscription.class, subscription, WORD);
        commands.submit(workspace, new Unsubscribe(subscription), precondition.of(Subscription.class, subscription));
    }

    private RestResponse<Subscription> tagged(
            ResponseBuilder<Subscription> answer, String workspace, String subscription) {
        return lookup.tagged(answer, workspace, Subscription.class, subscription, WORD);
    }
}
