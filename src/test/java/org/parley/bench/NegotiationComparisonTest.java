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

/**
 * A day of twenty participants, in the profile full up to thirty days of a thousand, in steps of fifteen minutes; how long it
 * takes is for the benchmark.
 */
@Tag("sampled")
class NegotiationComparisonTest {
    @Test
    void rules_find_the_same_slot_as_plain_java_and_what_would_help_where_there_is_none()
            throws IOException, RulesRejected {
        RuleBases.quiet();
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());
        new NegotiationComparison(20, 1).measure(rules, 1);
        if (Full.isOn()) {
            new NegotiationComparison(100, 7).measure(rules, 1);
            new NegotiationComparison(1_000, 30).measure(rules, 1);
        }
    }
}
