package org.parley.journal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jboss.logging.Logger;
import org.parley.journal.JournalUnavailable;

/** Commits what is waiting, all at once, while the next ones gather: one sync for many. */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int MOST_WRITES = 2_000;
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Database database;
    private final Announcement announcement;
    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "journal");

    private volatile boolean closed;
    /** Counted by the thread. */
    private volatile long count;

    private volatile boolean failing;

    /** Tells other processes, with the commit, which workspaces it concerns. */
    interface Announcement {
        void announce(Connection connection, Set<String> workspaces) throws SQLException;
    }

    /** Ends the thread when everything before it is written. */
    private static final Write END = new Write() {
        @Override
        void execute(Batch batch) {
            // Writes nothing.
        }
    };

    GroupCommit(Database database, Announcement announcement) {
        this.database = database;
        this.announcement = announcement;
        thread.setDaemon(true);
        thread.start();
    }

    void add(Write write) {
        if (closed) {
            fail(write, new JournalUnavailable("the store is closed", null));
        } else {
            waiting.add(write);
        }
    }

    /** Commits so far. */
    long count() {
        return count;
    }

    /** True if the last commit failed, and not because somebody else was first. */
    boolean isFailing() {
        return failing;
    }

    /** Writes what is waiting, and ends. */
    @Override
    public void close() {
        closed = true;
        waiting.add(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean ended = false;
        while (!ended) {
            try {
                List<Write> writes = next();
                ended = writes.remove(END);
                commit(writes);
            } catch (InterruptedException e) {
                ended = true;
            } catch (RuntimeException | Error e) {
                LOG.error("the journal's thread goes on after a failure", e);
            }
        }
    }

    private List<Write> next() throws InterruptedException {
        List<Write> writes = new ArrayList<>();
        Write write = waiting.take();
        int characters = 0;
        while (write != null) {
            writes.add(write);
            characters += write.size();
            write = writes.size() < MOST_WRITES && characters < MOST_CHARACTERS ? waiting.poll() : null;
        }
        return writes;
    }

    private void commit(List<Write> writes) {
        List<Write> possible = new ArrayList<>();
        for (Write write : writes) {
            Optional<RuntimeException> obstacle = write.obstacle();
            if (obstacle.isPresent()) {
                fail(write, obstacle.get());
            } else {
                possible.add(write);
            }
        }
        if (possible.isEmpty()) {
            return;
        }
        try {
            commitTogether(possible);
        } catch (SQLException | RuntimeException e) {
            Map<Object, List<Write>> units = units(possible);
            if (units.size() > 1 && e instanceof SQLException failure && Dialect.isTaken(failure)) {
                // One of them lost a race: the others need not suffer for it.
                units.values().forEach(this::commit);
            } else {
                if (!(e instanceof SQLException failure && Dialect.isTaken(failure))) {
                    failed(e);
                }
                possible.forEach(write -> fail(write, failure(write, e)));
            }
            return;
        } catch (Error e) {
            // Such as no memory left for a batch: who waits must hear of it.
            JournalUnavailable failure = new JournalUnavailable("the store cannot be written: " + e, e);
            failed(e);
            possible.forEach(write -> fail(write, failure));
            throw e;
        }
        succeeded();
        possible.forEach(write -> write.committed().complete(null));
    }

    private void succeeded() {
        if (failing) {
            LOG.info("the store can be written again");
            failing = false;
        }
    }

    /** Told once, and not with each command that suffers from it. */
    private void failed(Throwable cause) {
        if (!failing) {
            LOG.errorf("the store cannot be written: %s", cause.getMessage());
            failing = true;
        }
    }

    private void commitTogether(List<Write> writes) throws SQLException {
        try (Connection connection = database.transaction()) {
            try (Batch batch = new Batch(connection)) {
                for (Write write : writes) {
                    write.execute(batch);
                }
                batch.execute();
                announcement.announce(connection, batch.changed());
                connection.commit();
                count = count + 1;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Map<Object, List<Write>> units(List<Write> writes) {
        Map<Object, List<Write>> units = new LinkedHashMap<>();
        writes.forEach(write ->
                units.computeIfAbsent(write.unit(), unit -> new ArrayList<>()).add(write));
        return units;
    }

    private RuntimeException failure(Write write, Exception cause) {
        if (cause instanceof SQLException failure) {
            return Dialect.isTaken(failure) ? write.taken(failure) : database.unavailable(failure);
        }
        return (RuntimeException) cause;
    }

    private static void fail(Write write, RuntimeException failure) {
        write.failed(failure);
        write.committed().completeExceptionally(failure);
    }
}
