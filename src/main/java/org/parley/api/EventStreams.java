package org.parley.api;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/** All who listen. */
@Singleton
class EventStreams {
    private static final Logger LOG = Logger.getLogger(EventStreams.class);

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Sse sse;
    private volatile boolean stopping;

    EventStreams(Sse sse) {
        this.sse = sse;
    }

    /** Another one begins to listen. */
    Multi<OutboundSseEvent> of(Feed feed) {
        EventStream stream = new EventStream(feed, sse, threads);
        return stream.events()
                .onSubscription()
                .invoke(() -> begin(stream))
                .onFailure()
                .invoke(e -> LOG.warn("a listener is let go; it comes back with the id of its last event", e))
                .onTermination()
                .invoke(() -> streams.remove(stream));
    }

    private void begin(EventStream stream) {
        streams.add(stream);
        if (stopping) {
            stream.end();
        }
    }

    /** Before what is under way is waited for, which a stream would be for ever. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        streams.forEach(EventStream::end);
    }

    @PreDestroy
    void close() {
        streams.forEach(EventStream::end);
        threads.shutdown();
    }
}
