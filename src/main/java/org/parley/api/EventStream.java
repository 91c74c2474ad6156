package org.parley.api;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.engine.session.Workspace;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;

/**
 * One reader of a workspace's events. It takes them from the journal at its own pace, the next when the last has gone out:
 * a slow reader keeps nobody waiting, and fills no memory.
 */
final class EventStream implements Consumer<JournalEntry> {
    private static final int PAGE = 100;

    private final Workspace workspace;
    private final Predicate<JournalEntry> wanted;
    private final SseEventSink sink;
    private final Sse sse;
    private final Executor threads;
    /** How often there was news since it last looked; more than zero while it is at work. */
    private final AtomicInteger news = new AtomicInteger();

    private long next;

    /**
     * A reader that is not listening yet.
     *
     * @param next   the first entry that may be sent
     * @param wanted which are
     */
    EventStream(
            Workspace workspace,
            long next,
            Predicate<JournalEntry> wanted,
            SseEventSink sink,
            Sse sse,
            Executor threads) {
        this.workspace = workspace;
        this.next = next;
        this.wanted = wanted;
        this.sink = sink;
        this.sse = sse;
        this.threads = threads;
    }

    void open() {
        workspace.onEntry(this);
        look();
    }

    @Override
    public void accept(JournalEntry entry) {
        look();
    }

    /** A line that says nothing: it keeps the connection open, or shows that nobody is there any more. */
    void keepAlive() {
        if (sink.isClosed()) {
            close();
        } else if (news.compareAndSet(0, 1)) {
            sink.send(sse.newEventBuilder().comment("").build()).whenComplete((sent, failure) -> again(failure));
        }
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        workspace.forget(this);
        sink.close();
    }

    private void look() {
        if (news.getAndIncrement() == 0) {
            threads.execute(this::read);
        }
    }

    private void read() {
        int known = news.get();
        try {
            Iterator<SealedEntry> page =
                    workspace.journal().page(workspace.name(), next, PAGE).iterator();
            if (page.hasNext()) {
                send(page);
            } else if (news.addAndGet(-known) > 0) {
                threads.execute(this::read);
            }
        } catch (RuntimeException e) {
            // The reader comes back with the id of the last event that it has got.
            close();
        }
    }

    private void send(Iterator<SealedEntry> page) {
        SealedEntry entry = page.next();
        next = entry.sequence() + 1;
        while (!wanted.test(entry.entry()) && page.hasNext()) {
            entry = page.next();
            next = entry.sequence() + 1;
        }
        if (!wanted.test(entry.entry())) {
            again(null);
            return;
        }
        sink.send(sse.newEventBuilder()
                        .id(Long.toString(entry.sequence()))
                        .data(CloudEvent.of(entry.entry()).toJson())
                        .build())
                .whenComplete((sent, failure) -> {
                    if (failure == null && page.hasNext()) {
                        send(page);
                    } else {
                        again(failure);
                    }
                });
    }

    private void again(Throwable failure) {
        if (failure == null) {
            threads.execute(this::read);
        } else {
            close();
        }
    }
}
