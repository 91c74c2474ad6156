package org.parley.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.parley.journal.Outbox;
import org.parley.journal.OutboxMessage;
import org.parley.journal.OutboxMessage.Place;
import org.parley.journal.Store;

/** What is on its way to somebody outside; a message is named by its entry and its place in it. */
@Path("/v1/workspaces/{workspace}/outbox")
@Tag(name = "events")
class OutboxResource {
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})/([0-9]{1,18})");

    private final Lookup lookup;
    private final Outbox outbox;

    OutboxResource(Lookup lookup, Store store) {
        this.lookup = lookup;
        this.outbox = store.outbox();
    }

    @GET
    @Operation(
            summary = "What has not been delivered yet, the oldest first",
            description = "What was given up has its next attempt in the year 9999.")
    public Page<OutboxMessage> list(String workspace, @BeanParam PageRequest page) {
        lookup.workspace(workspace);
        return page.from(
                outbox.waiting(workspace, place(page.cursor()), page.limit() + 1).stream(),
                message -> message.sequence() + "/" + message.position());
    }

    @GET
    @Path("{sequence}/{position}")
    @Operation(summary = "One message that has not been delivered yet")
    public OutboxMessage get(String workspace, long sequence, long position) {
        lookup.workspace(workspace);
        return outbox.find(workspace, new Place(sequence, position)).orElseThrow(() -> absent(sequence, position));
    }

    @POST
    @Path("{sequence}/{position}/retry")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Try a message again at once, as often as a new one; also one that was given up",
            description = "It goes out under the same Idempotency-Key as before.")
    public void retry(String workspace, long sequence, long position) {
        if (!outbox.retry(get(workspace, sequence, position))) {
            throw absent(sequence, position);
        }
    }

    @DELETE
    @Path("{sequence}/{position}")
    @Operation(summary = "Give a message up for good; an attempt that is under way may still arrive")
    public void discard(String workspace, long sequence, long position) {
        if (!outbox.discard(get(workspace, sequence, position))) {
            throw absent(sequence, position);
        }
    }

    private static RuntimeException absent(long sequence, long position) {
        return Problems.notFound("there is no message %d/%d in the outbox".formatted(sequence, position));
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
