package org.parley.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens in a workspace, as it happens. */
@Path("/v1/workspaces/{workspace}/events")
@Tag(name = "journal")
class EventResource {
    private final Lookup lookup;
    private final EventStreams streams;

    EventResource(Lookup lookup, EventStreams streams) {
        this.lookup = lookup;
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events, without an end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            summary = "A CloudEvent for each decision, as it is committed",
            description =
                    "Its type is that of the decision, such as org.parley.MeetingCreated. The id is the sequence of"
                            + " the entry, before the last decision of a command with the position behind it: 7.0, 7.1, 7. Who"
                            + " comes back with Last-Event-ID, or asks for entries from one on, gets all that came since. Else"
                            + " the stream begins with the next command.")
    public Multi<OutboundSseEvent> stream(
            String workspace,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            @QueryParam("from") String from) {
        return streams.of(new JournalFeed(lookup.workspace(workspace), last, from, decided -> true));
    }
}
