package org.parley.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clients of one server, each of which waits for its answer before it asks again. All are one thread that waits for
 * sockets, so that they leave the cores to the server.
 */
final class Clients {
    private final int port;
    private final int clients;
    private final Requests requests;

    private long[] latencies = new long[1 << 16];
    private int answered;
    private int inTime;
    private int refused;

    /**
     * What came of a run.
     *
     * @param perSecond   commands acknowledged a second
     * @param all         commands acknowledged, those included that were under way when the time was over
     * @param refused     answers other than 2xx
     * @param median      milliseconds from request to answer
     * @param percentile99 milliseconds that one answer in a hundred took longer than
     */
    record Result(double perSecond, int all, int refused, double median, double percentile99) {}

    Clients(int port, int clients, Requests requests) {
        this.port = port;
        this.clients = clients;
        this.requests = requests;
    }

    Result run(Duration duration) {
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int client = 0; client < clients; client++) {
                connections.add(new Connection(port, selector));
            }
            long end = System.nanoTime() + duration.toNanos();
            for (Connection connection : connections) {
                connection.send(requests.next());
            }
            for (int underWay = clients; underWay > 0; ) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    underWay -= answered((Connection) key.attachment(), end);
                }
                selector.selectedKeys().clear();
            }
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result(duration);
    }

    /** Returns 1 if the connection has nothing under way any more. */
    private int answered(Connection connection, long end) throws IOException {
        int status = connection.receive();
        if (status == 0) {
            return 0;
        }
        long now = System.nanoTime();
        if (status / 100 == 2) {
            note(now - connection.sentAt());
            inTime += now < end ? 1 : 0;
        } else {
            refused++;
        }
        if (now >= end) {
            return 1;
        }
        connection.send(requests.next());
        return 0;
    }

    private void note(long nanoseconds) {
        if (answered == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answered);
        }
        latencies[answered++] = nanoseconds;
    }

    private Result result(Duration duration) {
        long[] sorted = Arrays.copyOf(latencies, answered);
        Arrays.sort(sorted);
        return new Result(
                inTime * 1e9 / duration.toNanos(),
                answered,
                refused,
                answered == 0 ? 0 : sorted[answered / 2] / 1e6,
                answered == 0 ? 0 : sorted[(int) (answered * 0.99)] / 1e6);
    }
}
