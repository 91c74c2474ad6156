package org.parley.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parley.Domains;
import org.parley.RuleBases;

/** Compiled or interpreted, rules fire in the same order, on the same facts, and decide the same. */
class BothWaysTest {
    private final ScenarioRunner compiled = new ScenarioRunner(RuleBases.shipped(), Domains.TYPES);
    private final ScenarioRunner interpreted = new ScenarioRunner(RuleBases.interpreted(), Domains.TYPES);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return new ScenarioSuite(RuleBases.shipped(), Domains.TYPES, ScenarioChoice.ALL)
                .scenarios().stream()
                        .map(scenario -> DynamicTest.dynamicTest(
                                "%s:%d: %s".formatted(scenario.file(), scenario.line(), scenario.name()),
                                () -> checkBothWays(scenario)));
    }

    private void checkBothWays(Scenario scenario) {
        ScenarioRun run = interpreted.run(scenario);

        assertThat(interpreted.differences(run)).isEmpty();
        assertThat(run.results()).isEqualTo(compiled.run(scenario).results());
    }
}
