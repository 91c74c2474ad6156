package org.parley.journal.sql;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.parley.journal.JournalUnavailable;

/** Something that waits for its commit. */
abstract class Write {
    private final CompletableFuture<Void> committed = new CompletableFuture<>();

    /** One statement. */
    static Write of(String sql, Object... parameters) {
        return new Write() {
            @Override
            void execute(Batch batch) throws SQLException {
                batch.add(sql, parameters);
            }
        };
    }

    /** Writes of one unit fail together. */
    Object unit() {
        return this;
    }

    /** Roughly how many characters it writes. */
    int size() {
        return 0;
    }

    /** Why it can no longer be executed. */
    Optional<RuntimeException> obstacle() {
        return Optional.empty();
    }

    /** Puts its rows into the batch. */
    abstract void execute(Batch batch) throws SQLException;

    /** What it fails with if somebody else's row is in the way. */
    RuntimeException taken(SQLException cause) {
        return new JournalUnavailable("the store cannot be written: " + cause.getMessage(), cause);
    }

    /** Tells that it failed, before anybody hears of it. */
    void failed(RuntimeException failure) {}

    final CompletableFuture<Void> committed() {
        return committed;
    }

    /** Waits for the commit; throws what kept it from happening. */
    final void await() {
        try {
            committed.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
