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

    /** How often this process has made something durable; many writes share a commit. */
    long commits();

    /**
     * Looks whether it can be used, by reading from it.
     *
     * @throws JournalUnavailable if it cannot be read, or the last thing could not be made durable and neither can another
     */
    void check();

    /**
     * Looks through the file of the database, if there is one; that takes as long as to read it.
     *
     * @throws JournalDamaged if it is not as a database is
     */
    void checkFile();

    /** What is known to be damaged. */
    Damage damage();

    /** Writes what is waiting, and ends. */
    @Override
    void close();
}
