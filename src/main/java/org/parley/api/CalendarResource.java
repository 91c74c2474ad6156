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
import org.parley.api.TimeForms.CalendarForm;
import org.parley.scheduling.Booking;
import org.parley.scheduling.Calendar;
import org.parley.scheduling.CalendarDeclared;
import org.parley.scheduling.RemoveCalendar;

/** When participants can attend, and what they are booked for. */
@Path("/v1/workspaces/{workspace}/calendars")
@Tag(name = "finding a time")
class CalendarResource {
    private final Lookup lookup;
    private final Commands commands;

    CalendarResource(Lookup lookup, Commands commands) {
        this.lookup = lookup;
        this.commands = commands;
    }

    @GET
    @Operation(summary = "All calendars, by participant")
    public Page<JsonNode> list(String workspace, @BeanParam PageRequest page) {
        return page.of(lookup.workspace(workspace).facts(), Calendar.class, "");
    }

    @GET
    @Path("{participant}")
    @Operation(summary = "When a participant can attend; the ETag is of its content")
    public RestResponse<Calendar> get(String workspace, String participant) {
        return tagged(ResponseBuilder.ok(), workspace, participant);
    }

    @GET
    @Path("{participant}/bookings")
    @Operation(summary = "What a participant is booked for, in order of time")
    public Page<Booking> bookings(String workspace, String participant, @BeanParam PageRequest page) {
        find(workspace, participant);
        return page.byKey(
                lookup.workspace(workspace)
                        .facts()
                        .all(Booking.class, "")
                        .filter(booking -> booking.getParticipants().contains(participant)),
                CalendarResource::place);
    }

    /** Where a booking stands among those of other times. */
    private static String place(Booking booking) {
        return "%013d/%s".formatted(booking.getFrom().toEpochMilli(), booking.key());
    }

    @PUT
    @Path("{participant}")
    @Operation(
            summary = "Declare when a participant can attend, or declare it anew",
            description =
                    "Whoever has a calendar is registered for negotiations. Without available slots and working"
                            + " hours he can always attend; who answers itself is asked about every slot the calendar leaves open.")
    @RequestBody(
            content = @Content(mediaType = APPLICATION_JSON, schema = @Schema(implementation = CalendarForm.class)))
    public RestResponse<Calendar> put(
            String workspace, String participant, @BeanParam Precondition precondition, String body) {
        var answer = commands.submit(
                workspace, CalendarInput.read(participant, body), precondition.of(Calendar.class, participant));
        boolean isNew = answer.find(CalendarDeclared.class).orElseThrow().isNew();
        return tagged(
                Created.orThere(isNew, Created.path(workspace, "calendars", participant)), workspace, participant);
    }

    @DELETE
    @Path("{participant}")
    @Operation(summary = "Remove the calendar of a participant who is not booked")
    public void delete(String workspace, String participant, @BeanParam Precondition precondition) {
        find(workspace, participant);
        commands.submit(workspace, new RemoveCalendar(participant, null), precondition.of(Calendar.class, participant));
    }

    private Calendar find(String workspace, String participant) {
        return lookup.fact(workspace, Calendar.class, participant, "calendar");
    }

    private RestResponse<Calendar> tagged(ResponseBuilder<Calendar> answer, String workspace, String participant) {
        return lookup.tagged(answer, workspace, Calendar.class, participant, "calendar");
    }
}
