package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.Loaders;
import org.parley.bench.PlainProject.Assignment;
import org.parley.cli.Workload;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/**
 * What interpreting costs: the same project carried out by compiled and by interpreted rules, in turn, in one process.
 * That both decide the same is asserted; how long they take is not. {@code -Dbench.rounds=1} tries it out.
 */
@Tag("bench")
class LoaderBenchmark {
    private static final int TASKS = 1_000;
    private static final int AGENTS = 100;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("");

    private static final List<Loaders> LOADERS = List.of(Loaders.COMPILED, Loaders.INTERPRETED);

    private final Map<Loaders, Rules> rules = new EnumMap<>(Loaders.class);
    private final Map<Loaders, Measure> times = new EnumMap<>(Loaders.class);

    @Test
    void compiled_and_interpreted_rules_decide_the_same() throws IOException, RulesRejected {
        LOG.setLevel(Level.WARNING);
        for (Loaders loader : LOADERS) {
            rules.put(
                    loader,
                    new Rules(
                            new RuleFolder(Path.of("rules")),
                            Domains.TYPES,
                            loader.create(),
                            InstantSource.system(),
                            new MemoryStore()));
        }
        JsonNode file = Workload.of(TASKS, AGENTS).toProjectFile();
        rounds(file);
        rounds(file);

        System.out.println("| rules | ms | min | max | us/task |\n|---|---|---|---|---|");
        times.forEach((loader, time) -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |",
                loader.name().toLowerCase(Locale.ROOT),
                time.median(),
                time.min(),
                time.max(),
                time.median() * 1000 / TASKS)));
        System.out.println(String.format(
                Locale.ROOT,
                "interpreted / compiled: %.2f",
                times.get(Loaders.INTERPRETED).median()
                        / times.get(Loaders.COMPILED).median()));
    }

    /** Only the last rounds are kept; those before them were to get warm. */
    private void rounds(JsonNode file) {
        for (Loaders loader : LOADERS) {
            times.put(loader, new Measure());
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Assignment> compiled = run(Loaders.COMPILED, file);
            assertThat(compiled).hasSize(TASKS);
            assertThat(run(Loaders.INTERPRETED, file)).isEqualTo(compiled);
        }
    }

    private Map<String, Assignment> run(Loaders loader, JsonNode file) {
        System.gc();
        try (RulesProject project = new RulesProject(rules.get(loader), file)) {
            project.submit();
            times.get(loader).time(project::run);
            return project.assignments();
        }
    }
}
