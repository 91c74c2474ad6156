package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/**
 * What finding a time costs: the same negotiations carried out by the rules and by {@link PlainNegotiation}, in turn, in
 * one process. That both find the same is asserted; how long they take is not.
 */
@Tag("bench")
class NegotiationBenchmark {
    private static final Path RESULT = Path.of("target", "bench", "negotiations.json");

    @Test
    void rules_and_plain_java_find_the_same() throws IOException, RulesRejected {
        RuleBases.quiet();
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());
        new NegotiationComparison(100, 7).measure(rules, 50);
        new NegotiationComparison(1_000, 30).measure(rules, 5);

        List<NegotiationComparison> all = List.of(
                new NegotiationComparison(20, 1).measure(rules, 51),
                new NegotiationComparison(100, 7).measure(rules, 31),
                new NegotiationComparison(1_000, 30).measure(rules, 15));
        System.out.println(NegotiationComparison.HEADER);
        all.forEach(each -> System.out.println(each.line()));
        Results.write(RESULT, all.stream().map(NegotiationComparison::toJson).toList());
    }
}
