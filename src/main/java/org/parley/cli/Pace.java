package org.parley.cli;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.journal.JournalEntry;

/**
 * Lets each step of virtual time take some real time, so that somebody can watch and interrupt.
 *
 * @param nanoseconds of real time
 */
record Pace(long nanoseconds) implements Consumer<JournalEntry> {
    private static final double NANOSECONDS = 1e9;

    static Pace ofSeconds(double seconds) {
        return new Pace(Math.round(seconds * NANOSECONDS));
    }

    @Override
    public void accept(JournalEntry entry) {
        if (nanoseconds > 0 && entry.commandType().equals(TimeAdvanced.class.getSimpleName())) {
            LockSupport.parkNanos(nanoseconds);
        }
    }
}
