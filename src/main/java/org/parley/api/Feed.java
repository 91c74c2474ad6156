package org.parley.api;

import java.util.Optional;

/** What one listener is told, in order. */
interface Feed {
    /**
     * Something to tell.
     *
     * @param id   with which the listener comes back to hear what follows
     * @param name of its kind; null for the only kind there is
     * @param data as JSON
     */
    record Event(String id, String name, String data) {}

    /** Calls back from now on whenever there may be more. */
    void open(Runnable news);

    /** The next event, if there is one yet; the feed is behind it then. */
    Optional<Event> next();

    /** True when all has been told. */
    default boolean isOver() {
        return false;
    }

    /** Calls back no more; also if it was never opened. */
    void close();
}
