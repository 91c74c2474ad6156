package org.parley.journal;

import java.util.function.Consumer;

/** All that outlives the process, in one place. */
public interface Store extends AutoCloseable {
    Journal journal();

    RuleArchive rules();

    Directory directory();

    Outbox outbox();

    /** Calls back with the name of each workspace that another process has written to. */
    void follow(Consumer<String> changed);

    /** Writes what is waiting, and ends. */
    @Override
    void close();
}
