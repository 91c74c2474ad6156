package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/** Ten and a hundred bidders; how long it takes is for the benchmark. */
class AuctionComparisonTest {
    @Test
    void rules_award_the_same_contracts_as_plain_java() throws IOException, RulesRejected {
        RuleBases.quiet();
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());
        new AuctionComparison(10, 100).measure(rules, 1);
        new AuctionComparison(100, 100).measure(rules, 1);
    }
}
