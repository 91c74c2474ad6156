package org.parley.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.parley.api.TimeForms.NegotiationForm;
import org.parley.api.TimeForms.ResponseForm;
import org.parley.report.NegotiationView;
import org.parley.report.WhySlot;
import org.parley.scheduling.CancelNegotiation;
import org.parley.scheduling.ConfirmSlot;
import org.parley.scheduling.Negotiation;
import org.parley.scheduling.RequestNegotiation;

/** Finding a time that suits enough participants. */
@Path("/v1/workspaces/{workspace}/negotiations")
@Tag(name = "finding a time")
class NegotiationResource {
    private final Lookup lookup;
    private final Commands commands;

    NegotiationResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @POST
    @Operation(
            summary = "Ask for a time",
            description = "The answer has the slot if the calendars alone decide; else those are asked who answer"
                    + " themselves. A request without a possible slot waits, and says what would help. participants may"
                    + " bring calendars with them, as under /calendars.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = NegotiationForm.class)))
    public RestResponse<NegotiationView> request(String workspace, String body) {
        RequestNegotiation command = NegotiationInput.read(body);
        commands.submit(workspace, command);
        return Created.at(get(workspace, command.negotiationId()), workspace, "negotiations", command.negotiationId());
    }

    @GET
    @Operation(summary = "All negotiations, by id")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Negotiation.class, "");
    }

    @GET
    @Path("{negotiation}")
    @Operation(summary = "One negotiation: its slot, its rounds with their answers, or why no slot suits")
    public NegotiationView get(String workspace, String negotiation) {
        find(workspace, negotiation);
        return NegotiationView.of(lookup.workspace(workspace).facts(), negotiation)
                .orElseThrow();
    }

    @POST
    @Path("{negotiation}/responses")
    @Operation(summary = "Answer in the open round; the last answer of a participant counts")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = ResponseForm.class)))
    public NegotiationView respond(String workspace, String negotiation, String body) {
        commands.submit(workspace, ResponseInput.read(find(workspace, negotiation), body));
        return get(workspace, negotiation);
    }

    @POST
    @Path("{negotiation}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Confirm the slot that is held")
    public NegotiationView confirm(String workspace, String negotiation) {
        find(workspace, negotiation);
        commands.submit(workspace, new ConfirmSlot(negotiation, null));
        return get(workspace, negotiation);
    }

    @POST
    @Path("{negotiation}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Cancel the search or the meeting; its time is free for those who wait for it")
    public NegotiationView cancel(String workspace, String negotiation) {
        find(workspace, negotiation);
        commands.submit(workspace, new CancelNegotiation(negotiation, null));
        return get(workspace, negotiation);
    }

    @GET
    @Path("{negotiation}/why")
    @Operation(
            summary = "Why this slot, why not that one",
            description =
                    "slot is where it begins, by the clock of the request's zone, such as 2024-07-21T10:00; without"
                            + " one, the slot that was chosen is explained")
    public WhySlot why(String workspace, String negotiation, @QueryParam("slot") String slot) {
        Negotiation found = find(workspace, negotiation);
        return WhySlot.of(lookup.workspace(workspace), found, slot == null ? null : moment(slot))
                .orElseThrow(() -> Problems.badRequest("no slot was chosen; slot=2024-07-21T10:00 asks about one"));
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw Problems.badRequest("slot %s is no date and time, such as 2024-07-21T10:00".formatted(text));
        }
    }

    private Negotiation find(String workspace, String id) {
        return lookup.fact(workspace, Negotiation.class, id, "negotiation");
    }
}
