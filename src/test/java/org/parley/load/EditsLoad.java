package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.RuleBases;
import org.parley.cli.Workload;
import org.parley.engine.rules.RulesRejected;

/**
 * What editing costs while the server runs: from the save of a file until it is active, with all rules and with few, and
 * with many live facts; how much memory hundreds of reloads leave behind; how fast the past is decided again. That each
 * edit is taken, or refused, is asserted; how long it takes is not.
 */
class EditsLoad {
    private static final int LIVE_FACTS = 10_000;
    private static final String ALL = "";
    /** The folder of the agents does without the others. */
    private static final String FEW = "agent";

    private final Path folder = Folders.fresh("edits");
    private final Report report = new Report();

    @Test
    void a_saved_file_is_taken() throws IOException, RulesRejected {
        RuleBases.quiet();
        Path live = Files.createDirectories(folder.resolve("store"));
        Filling.fill(live, LIVE_FACTS + 1, LIVE_FACTS);
        List<EditFigures> figures = List.of(
                figures("few", FEW, "memory", 0),
                figures("all", ALL, "memory", 0),
                figures("live", ALL, live.toString(), LIVE_FACTS));
        List<String> table = new ArrayList<>(List.of(EditFigures.HEADER));
        figures.forEach(each -> table.add(each.line()));
        report.write("edits", table, figures.stream().map(EditFigures::toJson).toList());
    }

    @Test
    void reloads_leave_nothing_behind() throws IOException {
        List<String> table = new ArrayList<>(List.of(Footprint.HEADER));
        List<Map<String, Object>> figures = new ArrayList<>();
        int step = Math.max(1, Settings.RELOADS / 5);
        try (EditedServer server =
                server("reloads", ALL, folder.resolve("versions").toString())) {
            for (int done = 1; done <= Settings.RELOADS; done++) {
                server.put();
                if (done % step == 0) {
                    Footprint footprint = server.footprint(done);
                    table.add(footprint.line());
                    figures.add(footprint.toJson());
                }
            }
        }
        report.write("reloads", table, figures);
    }

    @Test
    void the_past_is_decided_again() throws IOException {
        List<String> table = new ArrayList<>(List.of(Backtested.HEADER));
        List<Map<String, Object>> figures = new ArrayList<>();
        try (EditedServer server = server("backtest", ALL, "memory")) {
            server.carryOut(Workload.of(1_000, 100).toProjectFile());
            for (int round = 0; round < Settings.ROUNDS; round++) {
                Backtested backtested = server.backtest();
                assertThat(backtested.changed()).isPositive();
                table.add(backtested.line());
                figures.add(backtested.toJson());
            }
        }
        report.write("backtest", table, figures);
    }

    /** One server after the other: the first compiles what was edited while it is asked, not while others are. */
    private EditFigures figures(String name, String of, String store, int facts) throws IOException {
        try (EditedServer server = server(name, of, store)) {
            EditFigures figures = new EditFigures(server.ruleCount(), facts);
            for (int round = 0; round < Settings.ROUNDS; round++) {
                figures.round(server);
            }
            return figures;
        }
    }

    private EditedServer server(String name, String of, String store) throws IOException {
        Path rules = folder.resolve(name);
        Files.createDirectories(rules.resolve(of).getParent());
        Folders.copy(Path.of("rules").resolve(of), rules.resolve(of));
        return new EditedServer(name, rules, store);
    }
}
