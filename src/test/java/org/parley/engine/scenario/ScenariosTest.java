package org.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RulePlace;

/** Every scenario beside the shipped rules holds, and every rule earns its place. */
class ScenariosTest {
    private static final RuleBase BASE = RuleBases.shipped();
    private static final ScenarioSuite SUITE = new ScenarioSuite(BASE, Domains.TYPES, ScenarioChoice.ALL);

    private final ScenarioRunner runner = new ScenarioRunner(BASE, Domains.TYPES);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return SUITE.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        "%s:%d: %s".formatted(scenario.file(), scenario.line(), scenario.name()),
                        () -> assertThat(runner.differences(runner.run(scenario)))
                                .isEmpty()));
    }

    @Test
    void every_rule_fires_in_a_scenario_and_is_missed_when_it_is_dropped() {
        ScenarioReport report = SUITE.run(true);

        assertThat(report.problems()).isEmpty();
        assertThat(report.silentRules()).as("rules that no scenario lets fire").isEmpty();
        assertThat(report.unmissedRules()).as("rules that no scenario misses").isEmpty();
    }

    @Test
    void every_file_of_rules_has_scenarios_beside_it() {
        Set<String> files = BASE.source().files().keySet();

        assertThat(RulePlace.of(BASE.source()).stream()
                        .map(RulePlace::file)
                        .distinct()
                        .map(Scenario::fileBeside))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(files).contains(file));
    }
}
