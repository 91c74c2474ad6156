package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private static final List<String> OFFER = List.of("key", VALUE, "utility");

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
    public Conflict offer(String workspace, String conflict, String text) {
        Conflict about = get(workspace, conflict);
        Body body = new Body(text, List.of("agent_id", "key", VALUE, "utility", OFFERS)).needs("agent_id");
        List<Compromise> offers = new ArrayList<>();
        if (body.value(OFFERS) != null) {
            List<Body> several = body.needs(OFFERS).objects(OFFERS, OFFER);
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
            offers.add(compromise(body, about));
        }
        commands.submit(
                workspace, body.checked(new OfferCompromises(conflict, Values.id(body, "agent_id"), offers, null)));
        return get(workspace, conflict);
    }

    @POST
    @Path("{conflict}/settlement")
    @Operation(summary = "Say what holds, in a conflict of goals that the rules have left to somebody else")
    public Conflict settle(String workspace, String conflict, String text) {
        get(workspace, conflict);
        Body body = new Body(text, List.of(VALUE, "by")).needs(VALUE, "by");
        commands.submit(
                workspace,
                body.checked(new SettleConflict(conflict, body.value(VALUE), Values.text(body, "by"), null)));
        return get(workspace, conflict);
    }

    private static Compromise compromise(Body body, Conflict about) {
        body.needs(VALUE, "utility");
        if (body.has("key") && !about.getSubject().equals(Values.text(body, "key"))) {
            body.error("/key", "the conflict is about " + about.getSubject());
        }
        return new Compromise(body.value(VALUE), Values.amount(body, "utility", 0));
    }
}
