package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.definition.KiePackage;
import org.parley.Domains;
import org.parley.RebuildInvariance;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleBase;

/** Every scenario beside the shipped rules holds, and every rule has one. */
class ScenariosTest {
    private static final String SCENARIOS = ".scenarios.yaml";
    private static final String RULES = ".drl";

    private final RuleBase base = RuleBases.shipped();
    private final ScenarioRunner runner = new ScenarioRunner(base, Domains.TYPES);

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return files().flatMap(this::testsOf);
    }

    @Test
    void every_rule_fires_in_a_scenario() {
        Set<String> silent = rules();
        files().flatMap(file -> read(file).stream())
                .forEach(scenario -> silent.removeAll(runner.run(scenario).fired()));

        assertThat(silent).as("rules that no scenario lets fire").isEmpty();
    }

    @Test
    void every_rule_file_has_scenarios_beside_it() {
        Set<String> files = base.source().files().keySet();

        assertThat(files.stream().filter(file -> file.endsWith(RULES)).map(file -> file.replace(RULES, SCENARIOS)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(files).contains(file));
    }

    @Test
    void rules_that_scenarios_name_exist() {
        assertThat(files().flatMap(file -> read(file).stream()).flatMap(scenario -> scenario.fires().stream()))
                .isSubsetOf(rules());
    }

    private Stream<DynamicTest> testsOf(Map.Entry<String, String> file) {
        try {
            return read(file).stream()
                    .map(scenario ->
                            DynamicTest.dynamicTest(file.getKey() + ": " + scenario.name(), () -> check(scenario)));
        } catch (MalformedScenario e) {
            return Stream.of(DynamicTest.dynamicTest(file.getKey(), () -> {
                throw e;
            }));
        }
    }

    private void check(Scenario scenario) {
        ScenarioRun run = runner.run(scenario);

        assertThat(run.differences()).isEmpty();
        RebuildInvariance.assertHolds(run.rules(), run.facts());
    }

    private Stream<Map.Entry<String, String>> files() {
        return base.source().files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(SCENARIOS));
    }

    private static List<Scenario> read(Map.Entry<String, String> file) {
        return ScenarioReader.read(file.getValue(), Domains.TYPES);
    }

    private Set<String> rules() {
        Set<String> rules = new TreeSet<>();
        for (KiePackage each : base.rules().getKiePackages()) {
            each.getRules().forEach(rule -> rules.add(rule.getName()));
            each.getQueries().forEach(query -> rules.remove(query.getName()));
        }
        return rules;
    }
}
