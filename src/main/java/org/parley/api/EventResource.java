package org.parley.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "A CloudEvent for each command, as it is committed",
            description = "The id is the sequence; who comes back with Last-Event-ID, or asks for entries from one on,"
                    + " gets all that came since. Else the stream begins with the next command.")
    public void stream(
            String workspace,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String last,
            @QueryParam("from") String from,
            @Context SseEventSink sink,
            @Context Sse sse) {
        streams.open(lookup.workspace(workspace), last, from, entry -> true, sink, sse);
    }
}
