package org.parley.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clients that hold meetings side by side: each has meetings of its own and makes one step in one of them after the other,
 * so that all are held at the same time. All are one thread, so that they leave the cores to the server.
 */
final class MeetingClients {
    private final int port;
    private final String workspace;
    private final Map<Connection, Turn> turns = new HashMap<>();
    private final List<Long> latencies = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    /** The meetings of one client, and where it is in them. */
    private static final class Turn {
        private final List<MeetingScript> scripts;
        private int round;
        private int next;
        private MeetingStep underWay;

        private Turn(List<MeetingScript> scripts) {
            this.scripts = scripts;
        }

        /** Null when all has been done. */
        private MeetingStep advance() {
            for (int tried = 0; tried <= scripts.size(); tried++) {
                if (next == scripts.size()) {
                    next = 0;
                    round++;
                }
                List<MeetingStep> steps = scripts.get(next++).steps();
                if (round < steps.size()) {
                    underWay = steps.get(round);
                    return underWay;
                }
            }
            return null;
        }
    }

    /**
     * What came of it.
     *
     * @param seconds      from the first request to the last answer
     * @param latencies    nanoseconds from request to answer, sorted
     * @param unexpected   answers that the script does not expect
     */
    record Result(double seconds, long[] latencies, List<String> unexpected) {}

    MeetingClients(int port, String workspace) {
        this.port = port;
        this.workspace = workspace;
    }

    Result hold(List<MeetingScript> scripts, int clients) {
        try (Selector selector = Selector.open()) {
            long begun = System.nanoTime();
            for (int client = 0; client < Math.min(clients, scripts.size()); client++) {
                List<MeetingScript> own = new ArrayList<>();
                for (int each = client; each < scripts.size(); each += clients) {
                    own.add(scripts.get(each));
                }
                Connection connection = new Connection(port, selector);
                turns.put(connection, new Turn(own));
                connection.send(turns.get(connection).advance().request(workspace));
            }
            while (!turns.isEmpty()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    goOn((Connection) key.attachment());
                }
                selector.selectedKeys().clear();
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] sorted = latencies.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Result(seconds, sorted, unexpected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goOn(Connection connection) throws IOException {
        int status = connection.receive();
        if (status == 0) {
            return;
        }
        latencies.add(System.nanoTime() - connection.sentAt());
        Turn turn = turns.get(connection);
        if (!turn.underWay.isAnsweredBy(status)) {
            unexpected.add("%d to %s".formatted(status, turn.underWay));
        }
        MeetingStep next = turn.advance();
        if (next == null) {
            turns.remove(connection);
            connection.close();
        } else {
            connection.send(next.request(workspace));
        }
    }
}
