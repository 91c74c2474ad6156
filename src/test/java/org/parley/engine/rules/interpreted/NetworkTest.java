package org.parley.engine.rules.interpreted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.RuleBases;

/** Interpreted rules make the same network as compiled ones: the same nodes, indexes and reactions. */
class NetworkTest {
    @Test
    void the_shipped_rules_make_the_same_network_both_ways() {
        Network compiled = Network.of(RuleBases.shipped().rules());
        Network interpreted = Network.of(RuleBases.interpreted().rules());

        assertThat(interpreted.paths()).containsOnlyKeys(compiled.paths().keySet());
        compiled.paths()
                .forEach((rule, path) ->
                        assertThat(interpreted.paths().get(rule)).as(rule).isEqualTo(path));
        assertThat(interpreted.nodes()).isEqualTo(compiled.nodes());
    }
}
