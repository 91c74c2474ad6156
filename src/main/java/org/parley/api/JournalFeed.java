package org.parley.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.engine.session.History;
import org.parley.engine.session.InThePast;
import org.parley.engine.session.Workspace;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;

/** The entries of a workspace, from its journal. */
final class JournalFeed implements Feed {
    private static final int PAGE = 100;

    private final Workspace workspace;
    private final Predicate<JournalEntry> wanted;

    private final Consumer<JournalEntry> reader = entry -> this.news.run();
    private volatile Runnable news = () -> {};
    private Iterator<SealedEntry> page = Collections.emptyIterator();
    private long next;

    /**
     * What has not been told yet.
     *
     * @param last   id of the last event that the listener has got; null for none
     * @param from   the first entry that it wants; null for the next one
     * @param wanted which entries it wants
     * @throws InThePast if some of what has not been told is archived
     */
    JournalFeed(Workspace workspace, String last, String from, Predicate<JournalEntry> wanted) {
        this.workspace = workspace;
        this.wanted = wanted;
        this.next = last != null
                ? Page.number(HttpHeaders.LAST_EVENT_ID_HEADER, last, 0, Long.MAX_VALUE - 1) + 1
                : from != null ? Page.number("from", from, Long.MAX_VALUE) : workspace.length() + 1;
        expectAtHand();
    }

    @Override
    public void open(Runnable news) {
        this.news = news;
        workspace.onEntry(reader);
    }

    @Override
    public Optional<Event> next() {
        while (hasNext()) {
            SealedEntry entry = page.next();
            next = entry.sequence() + 1;
            if (wanted.test(entry.entry())) {
                return Optional.of(new Event(
                        Long.toString(entry.sequence()),
                        null,
                        CloudEvent.of(entry.entry()).toJson()));
            }
        }
        return Optional.empty();
    }

    private boolean hasNext() {
        if (!page.hasNext()) {
            List<SealedEntry> entries = workspace.journal().page(workspace.name(), next, PAGE);
            if (!entries.isEmpty() && entries.get(0).sequence() > next) {
                // A listener so slow that they have gone meanwhile hears of it when it comes back.
                expectAtHand();
            }
            page = entries.iterator();
        }
        return page.hasNext();
    }

    private void expectAtHand() {
        History.expectAtHand(workspace.journal(), workspace.name(), next);
    }

    @Override
    public void close() {
        workspace.forget(reader);
    }
}
