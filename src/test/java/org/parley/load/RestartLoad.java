package org.parley.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.RuleBases;
import org.parley.engine.rules.RulesRejected;

/**
 * How long a start takes that finds many entries, beside one that finds none, round by round in turn; on the embedded
 * store. That the server answers, and has all entries, is asserted; when is not.
 */
class RestartLoad {
    private static final int FEW = 1_000;
    /** As many agents as entries: beyond that it is another question, how long so many facts take. */
    private static final int GROWING = 10_000;

    private final Path folder = Folders.fresh("restart");

    @Test
    void a_start_finds_everything() throws IOException, RulesRejected {
        RuleBases.quiet();
        Report report = new Report();
        List<Start> starts = new ArrayList<>();
        for (int entries : Settings.ENTRIES) {
            add(starts, entries, FEW);
            if (entries <= GROWING) {
                add(starts, entries, entries);
            }
        }
        Start empty = new Start(folder.resolve("empty"), 0, 0, false, 0);
        empty.begin();
        for (Start start : starts) {
            start.begin();
        }
        starts.add(0, empty);
        for (int round = 0; round < Settings.ROUNDS; round++) {
            for (Start start : starts) {
                start.round(round, empty);
            }
        }
        List<String> table = new ArrayList<>(List.of(Start.HEADER));
        starts.forEach(start -> table.add(start.line()));
        report.write("restart", table, starts.stream().map(Start::toJson).toList());
    }

    /** Two stores of the same entries: after kill -9, and after an orderly end. */
    private void add(List<Start> starts, int entries, int agents) throws IOException, RulesRejected {
        String name = "%d-of-%d".formatted(entries, agents);
        Path killed = Files.createDirectories(folder.resolve(name + "-killed"));
        Path stopped = folder.resolve(name + "-stopped");
        long behindSnapshot = Filling.fill(killed, entries, agents);
        Folders.copy(killed, stopped);
        starts.add(new Start(killed, entries, agents, false, behindSnapshot));
        starts.add(new Start(stopped, entries, agents, true, 0));
    }
}
