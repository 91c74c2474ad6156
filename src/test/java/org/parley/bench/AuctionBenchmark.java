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
 * What an auction costs among 10, 100 and 1,000 bidders: the same calls carried out by the rules and by
 * {@link PlainAuction}, in turn, in one process. That both find the same is asserted; how long they take is not.
 */
@Tag("bench")
class AuctionBenchmark {
    private static final Path RESULT = Path.of("target", "bench", "auctions.json");
    private static final int AUCTIONS = 1_000;

    @Test
    void rules_and_plain_java_find_the_same() throws IOException, RulesRejected {
        RuleBases.quiet();
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());
        new AuctionComparison(10, AUCTIONS).measure(rules, 3);

        List<AuctionComparison> all = List.of(
                new AuctionComparison(10, AUCTIONS).measure(rules, 5),
                new AuctionComparison(100, AUCTIONS).measure(rules, 5),
                new AuctionComparison(1_000, AUCTIONS).measure(rules, 5));
        System.out.println(AuctionComparison.HEADER);
        all.forEach(each -> System.out.println(each.line()));
        Results.write(RESULT, all.stream().map(AuctionComparison::toJson).toList());
    }
}
