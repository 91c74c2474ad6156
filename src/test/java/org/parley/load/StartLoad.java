package org.parley.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long the server takes from its start to its first answer, with an empty store, in each of the ways in which it can
 * be started, beside a bare Vert.x server; round by round in turn.
 */
class StartLoad {
    private static final String FIRST = "/v1/rules/status";
    private static final String BARE = "bare Vert.x";

    private final Path folder = Folders.fresh("start");

    /** Starts in one way. */
    private record Way(String name, String command, Spread first, Spread cpu, Spread memory) {
        Way(String name, String command) {
            this(name, command, new Spread(), new Spread(), new Spread());
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s |",
                    name,
                    first.text("%.0f"),
                    cpu.text("%.0f"),
                    memory.text("%.0f"));
        }

        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("command", command);
            json.put("first_answer_ms", first.toJson());
            json.put("cpu_until_then_ms", cpu.toJson());
            json.put("resident_mb", memory.toJson());
            return json;
        }
    }

    @Test
    void the_server_answers() throws IOException {
        Report report = new Report();
        List<Way> ways = new ArrayList<>(List.of(new Way(BARE, "")));
        Settings.STARTS.forEach((name, command) -> ways.add(new Way(name, command)));
        for (int round = 0; round < Settings.ROUNDS; round++) {
            for (Way way : ways) {
                measure(way, round);
            }
        }
        List<String> table = new ArrayList<>(List.of(
                "| started as | to the first answer, ms | CPU until then, ms | resident, MB |", "|---|---|---|---|"));
        ways.forEach(way -> table.add(way.line()));
        report.write("start", table, ways.stream().map(Way::toJson).toList());
    }

    private void measure(Way way, int round) throws IOException {
        Path log = folder.resolve("start.log");
        try (ServerProcess server = way.name.equals(BARE)
                ? ServerProcess.bare(log, folder.resolve("bare-" + round))
                : ServerProcess.parley(
                        log, folder.resolve(way.name + "-" + round).toString(), way.command)) {
            way.first.add(server.awaitAnswer(FIRST));
            way.cpu.add(server.cpu().toNanos() / 1e6);
            way.memory.add(server.residentMegabytes());
        }
    }
}
