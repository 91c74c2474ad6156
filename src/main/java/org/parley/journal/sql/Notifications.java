package org.parley.journal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Tells the processes that share a PostgreSQL database, with each commit, whose journal has grown. */
final class Notifications implements GroupCommit.Announcement, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final String CHANNEL = "parley";
    private static final int PATIENCE_MILLISECONDS = 1_000;

    /** What this process signs with, so that it does not follow itself. */
    private final String signature = UUID.randomUUID() + " ";

    private final Database database;
    private volatile Thread listener;

    Notifications(Database database) {
        this.database = database;
    }

    @Override
    public void announce(Connection connection, Set<String> workspaces) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            for (String workspace : workspaces) {
                notify.setString(1, signature + workspace);
                notify.execute();
            }
        }
    }

    /**
     * Listens from now on.
     *
     * @param changed told the workspace
     * @param missed  told that something may have been missed, before the first moment or while the connection was lost
     */
    void listen(Consumer<String> changed, Runnable missed) {
        listener = new Thread(() -> listenUntilClosed(changed, missed), "notifications");
        listener.setDaemon(true);
        listener.start();
    }

    @Override
    public void close() {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void listenUntilClosed(Consumer<String> changed, Runnable missed) {
        while (listener != null) {
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                missed.run();
                hear(connection.unwrap(PGConnection.class), changed);
                statement.execute("unlisten " + CHANNEL);
            } catch (SQLException | RuntimeException e) {
                LOG.debugf(e, "notifications are interrupted");
                pause();
            }
        }
    }

    private void hear(PGConnection connection, Consumer<String> changed) throws SQLException {
        while (listener != null) {
            PGNotification[] heard = connection.getNotifications(PATIENCE_MILLISECONDS);
            for (PGNotification each : heard == null ? new PGNotification[0] : heard) {
                if (!each.getParameter().startsWith(signature)) {
                    changed.accept(each.getParameter().substring(signature.length()));
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
