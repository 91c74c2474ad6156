package org.parley.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.Domains;
import org.parley.journal.ArchivedRules;
import org.parley.journal.RuleArchive;
import org.parley.journal.memory.MemoryStore;

/** Rules of the past, when they are asked for again. */
class RuleVersionsTest {
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void rules_that_cannot_be_loaded_any_more_are_named_and_tried_once() {
        RuleArchive archive = new MemoryStore().rules();
        archive.keep(new ArchivedRules(
                "old",
                Instant.EPOCH,
                new TreeMap<>(Map.of(
                        "a/a.drl", "package rules.a;\nrule \"A\"\nwhen\n    org.parley.agent.Agent()\nthen\nend\n"))));
        RuleVersions versions = new RuleVersions(
                Domains.TYPES,
                source -> {
                    loads.incrementAndGet();
                    throw new RulesRejected(List.of(new RuleProblem("a/a.drl", 4, 5, "there is no such type")));
                },
                archive);

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> versions.get("old"))
                    .isInstanceOf(OutdatedRules.class)
                    .hasMessageContaining("the rules old were written for an earlier version")
                    .hasMessageContaining("a/a.drl:4:5");
        }
        assertThat(loads).hasValue(1);
    }
}
