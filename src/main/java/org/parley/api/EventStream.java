package org.parley.api;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One who listens. The next event is looked for when the last has gone out: a slow listener keeps nobody waiting, and fills
 * no memory.
 */
final class EventStream {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final Feed feed;
    private final Sse sse;
    private final Executor threads;
    private final AtomicBoolean opened = new AtomicBoolean();
    private volatile boolean closed;
    /** Completed, with nothing, when it is worth while to look again. */
    private volatile CompletableFuture<OutboundSseEvent> news = new CompletableFuture<>();

    /** @param threads that look for events */
    EventStream(Feed feed, Sse sse, Executor threads) {
        this.feed = feed;
        this.sse = sse;
        this.threads = threads;
    }

    /** The feed is open while somebody is subscribed. */
    Multi<OutboundSseEvent> events() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().deferred(this::next).runSubscriptionOn(threads))
                .whilst(event -> !closed && !feed.isOver())
                .onTermination()
                .invoke(this::close);
    }

    /** Ends at once. */
    void end() {
        close();
        look();
    }

    private void close() {
        closed = true;
        feed.close();
    }

    private Uni<OutboundSseEvent> next() {
        if (opened.compareAndSet(false, true)) {
            feed.open(this::look);
        }
        // Before the look: what comes while it lasts is not missed.
        CompletableFuture<OutboundSseEvent> awaited = new CompletableFuture<>();
        news = awaited;
        if (closed) {
            feed.close();
            return Uni.createFrom().item(this::silence);
        }
        Optional<Feed.Event> event = feed.next();
        return event.isPresent()
                ? Uni.createFrom().item(event.map(this::event).get())
                : Uni.createFrom()
                        .completionStage(awaited)
                        .ifNoItem()
                        .after(KEEP_ALIVE)
                        .recoverWithItem(this::silence);
    }

    private void look() {
        news.complete(null);
    }

    private OutboundSseEvent event(Feed.Event event) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder().id(event.id()).data(event.data());
        return (event.name() == null ? builder : builder.name(event.name())).build();
    }

    /** A line that says nothing: it keeps the connection open, or shows that nobody is there any more. */
    private OutboundSseEvent silence() {
        return sse.newEventBuilder().comment("").build();
    }
}
