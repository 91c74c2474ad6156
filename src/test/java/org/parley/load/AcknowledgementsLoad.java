package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.RuleBases;

/**
 * How many commands a second the packaged server acknowledges, beside the disk's syncs and a server that does nothing
 * but append, round by round in turn. That each command is taken is asserted; how long it takes is not.
 */
class AcknowledgementsLoad {
    private static final Duration DISK = Duration.ofSeconds(1);

    private final Path folder = Folders.fresh("acknowledgements");
    private final Spread disk = new Spread();
    private final List<String> table = new ArrayList<>(List.of(Target.HEADER));
    private final List<Object> json = new ArrayList<>();

    @Test
    void every_command_is_acknowledged() throws IOException, SQLException {
        RuleBases.quiet();
        Report report = new Report();
        try (Database database = new Database(folder.resolve("postgresql"))) {
            for (int clients : Settings.CLIENTS) {
                measure(clients, database);
            }
        }
        table.add("");
        table.add("The disk: %s syncs of 200 bytes a second.".formatted(disk.text("%.0f")));
        table.add("The bare server: Vert.x, which Quarkus is built on, in a process of its own;"
                + " it only appends the body to a file with group commit.");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("disk_syncs_per_second", disk.toJson());
        figures.put("servers", json);
        report.write("acknowledgements", table, figures);
    }

    /** With fresh processes and stores, so that what they hold of other runs weighs on none. */
    private void measure(int clients, Database database) throws IOException, SQLException {
        Path here = Files.createDirectories(folder.resolve("clients-" + clients));
        try (ServerProcess append = ServerProcess.bare(here.resolve("bare.log"), here.resolve("bare.data"));
                ServerProcess embedded = ServerProcess.parley(
                        here.resolve("embedded.log"), here.resolve("store").toString());
                ServerProcess shared =
                        ServerProcess.parley(here.resolve("postgresql.log"), database.fresh("clients" + clients))) {
            Target bare = new Target("bare", append, 1);
            List<Target> targets = List.of(
                    bare,
                    new Target("embedded, 1 workspace", embedded, 1),
                    new Target("embedded, 16 workspaces", embedded, 16),
                    new Target("PostgreSQL, 1 workspace", shared, 1),
                    new Target("PostgreSQL, 16 workspaces", shared, 16));
            List.of(append, embedded, shared).forEach(server -> server.awaitAnswer("/q/metrics"));
            targets.forEach(target -> target.warmUp(clients, Settings.WARM_UP));
            for (int round = 0; round < Settings.ROUNDS; round++) {
                disk.add(new DiskSync(here.resolve("sync.data")).perSecond(DISK));
                double limit = bare.round(clients, Settings.ROUND);
                bare.compare(limit);
                for (Target target : targets.subList(1, targets.size())) {
                    target.round(clients, Settings.ROUND);
                    target.compare(limit);
                }
            }
            for (Target target : targets) {
                table.add(target.line(clients));
                json.add(target.toJson(clients));
                assertThat(target.refused()).isZero();
            }
        }
    }
}
