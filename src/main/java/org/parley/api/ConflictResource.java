package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.api.CoordinationForms.CompromiseForm;
import org.parley.api.CoordinationForms.OfferForm;
import org.parley.api.CoordinationForms.SettlementForm;
import org.parley.conflict.Compromise;
import org.parley.conflict.Conflict;
import org.parley.conflict.OfferCompromises;
import org.parley.conflict.SettleConflict;

/** Conflicts of resources, goals and time, and circles of agents who wait for each other: what became of each. */
@Path("/v1/workspaces/{workspace}/conflicts")
@Tag(name = "coordination")
class ConflictResource {
    private static final String VALUE = "value";
    private static final String OFFERS = "offers";

    private final Lookup lookup;
    private final Commands commands;

    ConflictResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "All conflicts, by id; their records stay")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Conflict.class, "");
    }

    @GET
    @Path("{conflict}")
    @Operation(summary = "One conflict: the facts, the rule that decided, the outcome, and who lost")
    public Conflict get(String workspace, String conflict) {
        return lookup.fact(workspace, Conflict.class, conflict, "conflict");
    }

    @POST
    @Path("{conflict}/offers")
    @Operation(
            summary = "Say what one would agree to in a conflict of goals, and how much one likes it",
            description = "The value of the highest total utility holds as soon as all parties have offered something,"
                    + " or the time is up. The last word of a party counts.")
    @RequestBody(content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = OfferForm.class)))
    public Conflict offer(String workspace, String conflict, String text) {
        Conflict about = get(workspace, conflict);
        Body body = new Body(text, OfferForm.class);
        List<Compromise> offers = new ArrayList<>();
        if (body.value(OFFERS) != null) {
            List<Body> several = body.needs(OFFERS).objects(OFFERS, CompromiseForm.class);
            for (Body each : several == null ? List.<Body>of() : several) {
                Compromise offer = compromise(each, about);
                if (each.has(VALUE)
                        && offers.stream().anyMatch(before -> offer.value().equals(before.value()))) {
                    each.error("/value", "%s is offered already".formatted(offer.value()));
                }
                offers.add(offer);
            }
            if (body.raw(OFFERS).isArray() && offers.isEmpty()) {
                body.error("/" + OFFERS, "expected at least one");
            }
        } else {
            offers.add(compromise(body.needs(VALUE, "utility"), about));
        }
        commands.submit(
                workspace, body.checked(new OfferCompromises(conflict, Values.id(body, "agent_id"), offers, null)));
        return get(workspace, conflict);
    }

    @POST
    @Path("{conflict}/settlement")
    @Operation(summary = "Say what holds, in a conflict of goals that the rules have left to somebody else")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = SettlementForm.class)))
    public Conflict settle(String workspace, String conflict, String text) {
        get(workspace, conflict);
        Body body = new Body(text, SettlementForm.class);
        commands.submit(
                workspace,
                body.checked(new SettleConflict(conflict, body.value(VALUE), Values.text(body, "by"), null)));
        return get(workspace, conflict);
    }

    private static Compromise compromise(Body body, Conflict about) {
        if (body.has("key") && !about.getSubject().equals(Values.text(body, "key"))) {
            body.error("/key", "the conflict is about " + about.getSubject());
        }
        return new Compromise(body.value(VALUE), Values.amount(body, "utility", 0));
    }
}
