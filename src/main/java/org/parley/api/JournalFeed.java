package org.parley.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.engine.session.InThePast;
import org.parley.engine.session.Workspace;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;

/** The decisions of a workspace, from its journal. */
final class JournalFeed implements Feed {
    private static final int PAGE = 100;

    private final Workspace workspace;
    private final Predicate<Decided> wanted;

    private final Consumer<JournalEntry> reader = entry -> this.news.run();
    private volatile Runnable news = () -> {};
    private Iterator<SealedEntry> page = Collections.emptyIterator();
    /** Of the entry that was read last. */
    private Iterator<Event> events = Collections.emptyIterator();
    /** The entry to read next, and the first of its decisions that has not been told. */
    private long next;

    private int position;

    /**
     * What has not been told yet.
     *
     * @param last   id of the last event that the listener has got; null for none
     * @param from   the first entry that it wants; null for the next one
     * @param wanted which decisions it wants
     * @throws InThePast if some of what has not been told is archived
     */
    JournalFeed(Workspace workspace, String last, String from, Predicate<Decided> wanted) {
        this.workspace = workspace;
        this.wanted = wanted;
        if (last != null) {
            EventId told = EventId.parse(last);
            boolean whole = told.position() == EventId.LAST;
            this.next = whole ? told.sequence() + 1 : told.sequence();
            this.position = whole ? 0 : told.position() + 1;
        } else {
            this.next = from != null ? Page.number("from", from, Long.MAX_VALUE) : workspace.length() + 1;
        }
        expectAtHand();
    }

    @Override
    public void open(Runnable news) {
        this.news = news;
        workspace.onEntry(reader);
    }

    @Override
    public Optional<Event> next() {
        while (!events.hasNext() && hasNext()) {
            SealedEntry entry = page.next();
            events = events(entry.entry()).iterator();
            next = entry.sequence() + 1;
            position = 0;
        }
        return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
    }

    /** From the position on. */
    private List<Event> events(JournalEntry entry) {
        List<Decided> decisions = History.decisionsOf(entry);
        List<Event> told = new ArrayList<>();
        for (int index = position; index < decisions.size(); index++) {
            Decided decided = decisions.get(index);
            if (wanted.test(decided)) {
                EventId id = new EventId(entry.sequence(), index == decisions.size() - 1 ? EventId.LAST : index);
                told.add(new Event(
                        id.toString(), null, CloudEvent.of(entry, id, decided).toJson()));
            }
        }
        return told;
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
