package org.parley.api;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.parley.engine.session.Workspace;
import org.parley.journal.JournalEntry;

/** All who listen. */
@Singleton
class EventStreams {
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    EventStreams() {
        timer.scheduleAtFixedRate(this::keepAlive, KEEP_ALIVE_SECONDS, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Another one begins to listen.
     *
     * @param last   id of the last event that it has got; null for none
     * @param from   the first entry that it wants; null for the next one
     * @param wanted which entries it wants
     */
    void open(Workspace where, String last, String from, Predicate<JournalEntry> wanted, SseEventSink sink, Sse sse) {
        long next = last != null
                ? Page.number(HttpHeaders.LAST_EVENT_ID_HEADER, last, 0, Long.MAX_VALUE - 1) + 1
                : from != null ? Page.number("from", from, Long.MAX_VALUE) : where.length() + 1;
        EventStream stream = new EventStream(where, next, wanted, sink, sse, threads);
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
