package org.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.Full;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.journal.memory.MemoryStore;

/** Ten bidders, in the profile full a hundred as well; how long it takes is for the benchmark. */
@Tag("sampled")
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
        if (Full.isOn()) {
            new AuctionComparison(100, 100).measure(rules, 1);
        }
    }
}
