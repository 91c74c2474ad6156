package org.parley.api;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.engine.session.Workspace;

/** What happens in a workspace, as it happens. */
@Singleton
@Path("/v1/workspaces/{workspace}/events")
@Tag(name = "journal")
class EventResource {
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final Lookup lookup;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    EventResource(Lookup lookup) {
        this.lookup = lookup;
        timer.scheduleAtFixedRate(this::keepAlive, KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
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
        Workspace where = lookup.workspace(workspace);
        long next = last != null
                ? Page.number(HttpHeaders.LAST_EVENT_ID_HEADER, last, 0, Long.MAX_VALUE - 1) + 1
                : from != null ? Page.number("from", from, Long.MAX_VALUE) : where.length() + 1;
        EventStream stream = new EventStream(where, next, sink, sse, threads);
        streams.add(stream);
        stream.open();
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        streams.forEach(EventStream::close);
        threads.shutdown();
    }

    private void keepAlive() {
        streams.forEach(EventStream::keepAlive);
        streams.removeIf(EventStream::isClosed);
    }
}
