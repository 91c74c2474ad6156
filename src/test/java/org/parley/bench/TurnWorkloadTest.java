package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.Full;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.journal.memory.MemoryStore;

/** The baseline of the benchmark holds to the same policy as the rules; its own size is for the profile full. */
@Tag("sampled")
class TurnWorkloadTest {
    @Test
    void rules_and_plain_java_choose_the_same_speakers() throws Exception {
        RuleBases.quiet();
        Rules rules = new Rules(
                new RuleFolder(Path.of("rules")),
                Domains.TYPES,
                Domains.loader(),
                InstantSource.system(),
                new MemoryStore());

        for (String strategy : TurnWorkload.STRATEGIES) {
            new TurnComparison(strategy, Full.times(9, 30), Full.times(40, 300)).measure(rules, 1);
        }
        new TurnComparison("round_robin", 7, 50).measure(rules, 1);
        assertThat(TurnWorkload.of("dynamic", 30, 300)).isEqualTo(TurnWorkload.of("dynamic", 30, 300));
    }
}
