package org.parley.durability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a server and its PostgreSQL, and cuts connections. */
final class Proxy implements AutoCloseable {
    /** How PostgreSQL tells that a transaction is committed. */
    private static final String COMMITTED = "COMMIT\0";

    private static final int BUFFER = 64 << 10;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger swallowing = new AtomicInteger();

    /** @param target port of the database */
    Proxy(int target) {
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Cuts all connections now. */
    void cut() {
        open.forEach(Proxy::close);
    }

    /** Cuts a connection when the database has committed, and before the server can hear of it. */
    void cutAtTheNextCommit() {
        swallowing.incrementAndGet();
    }

    /** True if the cut is still to come. */
    boolean waitsForACommit() {
        return swallowing.get() > 0;
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket server = entrance.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(server);
                open.add(database);
                run(() -> pump(server, database, false));
                run(() -> pump(database, server, true));
            } catch (IOException e) {
                // Closed, or the database is not there: the server sees a connection that comes to nothing.
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (answers && isSwallowed(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // Cut.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private boolean isSwallowed(String answer) {
        return answer.contains(COMMITTED) && swallowing.getAndUpdate(cuts -> Math.max(0, cuts - 1)) > 0;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
