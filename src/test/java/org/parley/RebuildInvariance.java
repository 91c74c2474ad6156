package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import org.parley.engine.rules.RuleBase;
import org.parley.engine.scenario.RebuildCheck;
import org.parley.engine.session.FactStore;

/** What recovery and hot reload rest on: a session rebuilt from its facts and fired again changes nothing. */
public final class RebuildInvariance {
    private RebuildInvariance() {}

    /** Fails with what changed, and by which rule. */
    public static void assertHolds(RuleBase base, FactStore facts) {
        assertThat(RebuildCheck.changes(base, Domains.TYPES, facts))
                .as("what the rules make of a session that was rebuilt from its facts")
                .isEmpty();
    }
}
