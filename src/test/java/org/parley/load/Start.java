package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Starts of the server on one store that ended in one way, round by round. */
final class Start {
    static final String HEADER = "| entries | agents | ended by | behind the snapshot | to the first read, ms"
            + " | more than empty | to the first acknowledged command, ms | more than empty | CPU until then, ms |\n"
            + "|---|---|---|---|---|---|---|---|---|";

    private static final String AGENTS = "/v1/workspaces/default/agents?limit=1";

    private final Path folder;
    private final int entries;
    private final int agents;
    private final boolean stopped;
    private final long behindSnapshot;
    private final Spread read = new Spread();
    private final Spread acknowledged = new Spread();
    private final Spread readMore = new Spread();
    private final Spread acknowledgedMore = new Spread();
    private final Spread cpu = new Spread();

    /**
     * @param stopped        true if the process was asked to end, false if it was killed
     * @param behindSnapshot entries that a start has to read
     */
    Start(Path folder, int entries, int agents, boolean stopped, long behindSnapshot) {
        this.folder = folder;
        this.entries = entries;
        this.agents = agents;
        this.stopped = stopped;
        this.behindSnapshot = behindSnapshot;
    }

    /** Starts once, without being measured, and ends in the way. */
    void begin() throws IOException {
        try (ServerProcess server = start()) {
            server.awaitAnswer(AGENTS);
            command(server, 0);
            end(server);
        }
    }

    void round(int round, Start empty) throws IOException {
        try (ServerProcess server = start()) {
            read.add(server.awaitAnswer(AGENTS));
            command(server, round);
            acknowledged.add(server.sinceStart());
            cpu.add(server.cpu().toNanos() / 1e6);
            assertThat(server.counter("parley_journal_entries")).isGreaterThan(entries);
            end(server);
        }
        readMore.add(last(read) - last(empty.read));
        acknowledgedMore.add(last(acknowledged) - last(empty.acknowledged));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %s | %d | %s | %s | %s | %s | %s |",
                entries,
                agents,
                stopped ? "stop" : "kill -9",
                behindSnapshot,
                read.text("%.0f"),
                readMore.text("%.0f"),
                acknowledged.text("%.0f"),
                acknowledgedMore.text("%.0f"),
                cpu.text("%.0f"));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entries", entries);
        json.put("agents", agents);
        json.put("ended_by", stopped ? "stop" : "kill -9");
        json.put("entries_behind_snapshot", behindSnapshot);
        json.put("first_read_ms", read.toJson());
        json.put("first_read_more_than_empty_ms", readMore.toJson());
        json.put("first_acknowledged_ms", acknowledged.toJson());
        json.put("first_acknowledged_more_than_empty_ms", acknowledgedMore.toJson());
        json.put("cpu_until_then_ms", cpu.toJson());
        return json;
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.parley(folder.resolveSibling(folder.getFileName() + ".log"), folder.toString());
    }

    private void command(ServerProcess server, int round) {
        Http.Reply reply = server.send("PUT", Requests.path("default", round), Requests.body(round));
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
    }

    private void end(ServerProcess server) {
        if (stopped) {
            server.stop();
        } else {
            server.close();
        }
    }

    private static double last(Spread spread) {
        return spread.figures().get(spread.figures().size() - 1);
    }
}
