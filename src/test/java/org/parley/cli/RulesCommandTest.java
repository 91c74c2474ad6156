package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.engine.session.FactCodec;

/** Somebody tests rules with their scenarios, on the command line. */
class RulesCommandTest {
    private static final String RULES = """
            package rules.alarm;

            import org.parley.engine.fact.*;

            rule "A clock moves"
            when
                $step  : TimeAdvanced()
                $clock : Clock(id == $step.clock, now < $step.to)
            then
                modify($clock) { setNow($step.to()) }
            end

            rule "An alarm that is due is heard once"
            when
                $step  : TimeAdvanced()
                $alarm : Deadline(clock == $step.clock, at == $step.to)
            then
                delete($alarm);
                insert(new Refused("Alarm", $alarm.id(), "it is " + $alarm.at()));
            end
            """;

    private static final String HOLDS = """
            - name: Time passes from alarm to alarm
              given:
                - Clock: {id: c, now: "2026-01-05T09:00:00Z"}
                - Deadline: {id: early, clock: c, at: "2026-01-05T10:00:00Z"}
                - Deadline: {id: late, clock: c, at: "2026-01-05T11:00:00Z"}
                - Deadline: {id: tomorrow, clock: c, at: "2026-01-06T10:00:00Z"}
              steps:
                - when:
                    TimeAdvanced: {clock: c, to: "2026-01-05T09:30:00Z"}
                  then:
                    decisions: []
                    facts:
                      - Deadline: {id: early}
                - when:
                    TimePasses: {clock: c, until: "2026-01-05T23:00:00Z"}
                  then:
                    decisions:
                      - Refused: {subject: early, reason: "it is 2026-01-05T10:00:00Z"}
                      - Refused: {subject: late}
                    facts:
                      - Clock: {id: c, now: "2026-01-05T11:00:00Z"}
                      - Deadline: {id: tomorrow}
                    absent:
                      - Deadline: {id: late}
            """;

    private static final String FAILS = """
            - name: Nobody hears an alarm
              given:
                - Clock: {id: c, now: "2026-01-05T09:00:00Z"}
                - Deadline: {id: early, clock: c, at: "2026-01-05T10:00:00Z"}
              when:
                TimeAdvanced: {clock: c, to: "2026-01-05T10:00:00Z"}
              then:
                decisions: []
                facts:
                  - Clock: {id: c, now: "2026-01-05T10:30:00Z"}
            """;

    private static final String MISTAKES = """
            - name: A type, a field and values that are none
              given:
                - Clok: {id: c}
                - Deadline: {id: early, clok: c}
                - Clock: {id: c, now: nine o'clock}
                - Clock: {id: d}
                - Clock: {id: d}
              policies:
                - RetentionPolicy: {}
              when:
                Clock: {id: c}
              then:
                decisions:
                  - Refuse: {subject: early}
            - name: Without a command
              then:
                decisions: []
            - name: Not indented
              when:
                TimeAdvanced:
                clock: c
              then:
                facts: []
            - name: In the wrong place
              when:
                TimeAdvanced: {clock: c, to: "2026-01-05T10:00:00Z"}
              then:
                facts: []
              decisions: []
              fires: ["A clok moves"]
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void rules() throws IOException {
        write("alarm.drl", RULES);
    }

    @Test
    void scenarios_that_hold_end_with_0() throws IOException {
        write("alarm.scenarios.yaml", HOLDS);

        assertThat(test("--drop")).isZero();
        assertThat(out.toString()).contains("1 scenario of 2 rules", "all hold").doesNotContain("Rules that");
    }

    @Test
    void a_scenario_that_does_not_hold_ends_with_1_and_shows_the_difference() throws IOException {
        write("alarm.scenarios.yaml", HOLDS + FAILS);

        assertThat(test()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "alarm/alarm.scenarios.yaml:25: Nobody hears an alarm",
                        "alarm/alarm.scenarios.yaml:29: expected no decision Refused, but the rule"
                                + " \"An alarm that is due is heard once\" made it",
                        "alarm/alarm.scenarios.yaml:34: expected the fact Clock",
                        "nearest: Clock {\"id\":\"c\",\"now\":\"2026-01-05T10:00:00Z\",\"real\":false}",
                        "now: expected \"2026-01-05T10:30:00Z\", was \"2026-01-05T10:00:00Z\"",
                        "2 scenarios of 2 rules",
                        "1 hold, 1 failed")
                .doesNotContain("Time passes from alarm to alarm");
    }

    @Test
    void rules_that_no_scenario_lets_fire_or_misses_are_named() throws IOException {
        write("alarm.scenarios.yaml", HOLDS.substring(0, HOLDS.indexOf("    - when:\n        TimePasses")));

        assertThat(test("--drop")).isZero();
        assertThat(out.toString()).contains("""
                Rules that no scenario lets fire:
                  alarm/alarm.drl:13: "An alarm that is due is heard once"
                Rules that no scenario misses when they are dropped:
                  alarm/alarm.drl:5: "A clock moves"
                """);
    }

    @Test
    void every_mistake_in_a_scenario_file_is_told_with_its_line_and_ends_with_2() throws IOException {
        write("alarm.scenarios.yaml", MISTAKES + HOLDS);

        assertThat(test()).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("""
                alarm/alarm.scenarios.yaml:3: there is no fact Clok; did you mean "Clock"?
                alarm/alarm.scenarios.yaml:4: Deadline has no clok; did you mean "clock"?
                alarm/alarm.scenarios.yaml:5: now: nine o'clock is no Instant
                alarm/alarm.scenarios.yaml:7: Clock d is given twice
                alarm/alarm.scenarios.yaml:9: keep_entries: is missing; at_least: is missing
                alarm/alarm.scenarios.yaml:11: Clock is no command but a fact
                alarm/alarm.scenarios.yaml:15: when is missing: the command that comes
                alarm/alarm.scenarios.yaml:19: expected one entry of the form Type: {field: value}, found TimeAdvanced, clock; is the indentation right?
                alarm/alarm.scenarios.yaml:29: a scenario has no decisions; it belongs under then: is it indented?
                alarm/alarm.scenarios.yaml:30: there is no rule "A clok moves"; did you mean "A clock moves"?
                """.lines().toArray(String[]::new));
        assertThat(out.toString())
                .as("the others are carried out")
                .contains("1 scenario of 2 rules", "all hold; 10 mistakes");
    }

    @Test
    void a_scenario_file_that_is_no_yaml_is_told_with_the_line() throws IOException {
        write("alarm.scenarios.yaml", HOLDS.replace("  steps:", "   steps:"));

        assertThat(test()).isEqualTo(2);
        assertThat(err.toString()).contains("alarm/alarm.scenarios.yaml:7: ", "is the indentation right?");
    }

    @Test
    void a_rule_that_inserts_a_fact_that_is_there_is_named() throws IOException {
        write(
                "alarm.drl",
                RULES.replace(
                        "delete($alarm);",
                        "insert(new Deadline($alarm.id(), $alarm.clock(), $alarm.at(), null, null));"));
        write("alarm.scenarios.yaml", HOLDS);

        assertThat(test()).isEqualTo(1);
        assertThat(out.toString())
                .contains("rule \"An alarm that is due is heard once\" inserted Deadline early, which is there");
    }

    @Test
    void a_rule_that_changes_the_key_of_a_fact_is_named() throws IOException {
        write("alarm.drl", RULES.replace("rule \"A clock", """
                declare Bell
                    bellId : String @key
                end

                rule "A bell is another one"
                when
                    $step : TimeAdvanced()
                    $bell : Bell(bellId == "old")
                then
                    modify($bell) { setBellId("new") }
                end

                rule "A clock"""));
        write("alarm.scenarios.yaml", HOLDS.replace("given:", "given:\n    - Bell: {bell_id: old}"));

        assertThat(test()).isEqualTo(1);
        assertThat(out.toString()).contains("rule \"A bell is another one\" changed the key of Bell to new: delete");
    }

    @Test
    void a_rule_that_never_comes_to_rest_is_named() throws IOException {
        write("alarm.drl", RULES.replace("delete($alarm);", """
                delete($alarm);
                insert(new Deadline($alarm.id(), $alarm.clock(), $alarm.at(), null, null));
                """));
        write("alarm.scenarios.yaml", HOLDS);

        assertThat(test()).isEqualTo(1);
        assertThat(out.toString()).contains("did not come to rest", "mostly of \"An alarm that is due is heard once\"");
    }

    @Test
    void only_the_chosen_scenarios_are_carried_out() throws IOException {
        write("alarm.scenarios.yaml", HOLDS);
        write("other.scenarios.yaml", FAILS);

        assertThat(test("alarm/alarm.drl")).isZero();
        assertThat(test(folder.resolve("alarm/alarm.scenarios.yaml").toString()))
                .isZero();
        assertThat(test("alarm")).isEqualTo(1);
        assertThat(test("alarm/another.drl", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("alarm/another.drl: there are no scenarios", "nowhere: there are no");
    }

    @Test
    void the_report_is_json_when_that_is_asked_for() throws IOException {
        write("alarm.scenarios.yaml", FAILS);

        assertThat(test("--json")).isEqualTo(1);
        JsonNode report = FactCodec.parse(out.toString());
        assertThat(report.at("/failures/0/line").asInt()).isEqualTo(1);
        assertThat(report.at("/failures/0/differences/1/differs/0").asText()).startsWith("now: expected");
        assertThat(report.at("/silent_rules")).isEmpty();
        assertThat(report.has("unmissed_rules")).isFalse();
    }

    @Test
    void rules_that_do_not_compile_end_with_2_and_their_place() throws IOException {
        write("alarm.drl", RULES.replace("now < $step.to", "later < $step.to"));

        assertThat(test()).isEqualTo(2);
        assertThat(err.toString()).contains("alarm/alarm.drl:8:39: error: Clock has no property later");
    }

    @Test
    void list_names_the_rules_with_their_places() throws IOException {
        assertThat(parley("rules", "list", "--rules", folder.toString())).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "alarm/alarm.drl:5: \"A clock moves\"",
                        "alarm/alarm.drl:13: \"An alarm that is due is heard once\"");

        write("alarm.drl", RULES.replaceFirst("when", "whenever"));
        assertThat(parley("rules", "list", "--rules", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("alarm/alarm.drl:");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("alarm"));
        Files.writeString(folder.resolve("alarm").resolve(name), text);
    }

    private int test(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"rules", "test", "--rules", folder.toString()}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return parley(all);
    }

    private int parley(String... arguments) {
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
