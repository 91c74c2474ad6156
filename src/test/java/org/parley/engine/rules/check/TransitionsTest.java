package org.parley.engine.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.RuleBases;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.TransitionTable;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;
import org.parley.engine.rules.RuleSet;

/** What the check says of policies that are transition tables. */
class TransitionsTest {
    private static final String TABLE = """
            Light:
              id: crossing
              states: [dark, green, amber, red]
              initial: dark
              finals: [dark]
              transitions:
                - {from: dark, to: green}
                - {from: green, to: amber}
                - {from: amber, to: red}
                - {from: red, to: dark}
            """;

    /** A table of a user's own. */
    public record Light(
            @RowKey String id, List<String> states, String initial, List<String> finals, List<Change> transitions)
            implements Policy, TransitionTable {
        public record Change(String from, String to) implements Way {}
    }

    @Test
    void a_table_whose_states_are_all_reached_and_left_is_fine() {
        assertThat(findings(TABLE)).isEmpty();
    }

    @Test
    void a_state_that_no_way_leads_to_is_named_with_its_line() {
        assertThat(findings(TABLE.replace("    - {from: amber, to: red}\n", "    - {from: amber, to: dark}\n")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.TRANSITIONS);
                    assertThat(finding.message()).isEqualTo("crossing: no way leads from dark to the state red");
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.column()).isEqualTo(32);
                });
    }

    @Test
    void a_state_without_a_way_out_is_named() {
        assertThat(findings(TABLE.replace("from: red, to: dark", "from: green, to: dark")))
                .extracting(RuleProblem::message)
                .containsExactly(
                        "crossing: the state amber has no way out: it is not final, and no way leads on to dark",
                        "crossing: the state red has no way out: it is not final, and no way leads on to dark");
    }

    @Test
    void a_state_that_is_not_declared_is_named_with_what_may_be_meant() {
        assertThat(findings(TABLE.replace("to: green", "to: gren").replace("initial: dark", "initial: drak")))
                .extracting(RuleProblem::message)
                .contains(
                        "crossing: there is no state drak; did you mean \"dark\"?",
                        "crossing: there is no state gren; did you mean \"green\"?");
    }

    @Test
    void two_tables_of_one_name_are_one_too_many() {
        assertThat(new RuleChecker(types()).read(new RuleSet(Map.of("test/a.yaml", TABLE, "test/b.yaml", TABLE))))
                .extracting(RuleProblem::message)
                .containsExactly("a Light crossing already stands at test/a.yaml:1");
        assertThat(new RuleChecker(types())
                        .read(new RuleSet(
                                Map.of("test/a.yaml", TABLE, "test/b.yaml", TABLE.replace("crossing", "roundabout")))))
                .isEmpty();
    }

    private static List<RuleProblem> findings(String table) {
        RuleBases.quiet();
        return new RuleChecker(types()).read(new RuleSet(Map.of("test/light.yaml", table)));
    }

    private static FactTypes types() {
        return new FactTypes(List.of(Light.class));
    }
}
