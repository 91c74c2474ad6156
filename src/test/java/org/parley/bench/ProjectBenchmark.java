package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/**
 * What the rules cost: the same projects carried out by them and by {@link PlainProject}, in turn, in one process. That
 * both decide the same is asserted; how long they take is not.
 */
@Tag("bench")
class ProjectBenchmark {
    private static final Path RESULT = Path.of("target", "bench", "projects.json");
    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("");

    @Test
    void rules_and_plain_java_decide_the_same() throws IOException, RulesRejected {
        LOG.setLevel(Level.WARNING);
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());
        new Comparison(1_000, 100).measure(rules, 20);
        new Comparison(10_000, 1_000).measure(rules, 2);
        new Comparison(100, 10).measure(rules, 20);

        Comparison small = new Comparison(100, 10).measure(rules, 15);
        Comparison middle = new Comparison(1_000, 100).measure(rules, 7);
        Comparison large = new Comparison(10_000, 1_000).measure(rules, 5);

        List<Comparison> all = List.of(small, middle, large);
        System.out.println(Comparison.HEADER);
        all.forEach(each -> System.out.println(each.line(small)));
        Results.write(RESULT, all.stream().map(each -> each.toJson(small)).toList());
    }
}
