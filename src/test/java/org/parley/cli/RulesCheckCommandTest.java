package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.engine.session.FactCodec;

/** Somebody checks rules on the command line. */
class RulesCheckCommandTest {
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

            rule "A deadline sets a clock"
            when
                $deadline : Deadline()
                not Clock(id == $deadline.clock)
            then
                insert(new Clock($deadline.clock(), $deadline.at()));
                insert(new Deadline($deadline.clock(), $deadline.at(), "again", $deadline.subject()));
            end
            """;

    private static final String TIME_PASSES = """
            - name: Time passes
              given:
                - Clock: {id: c, now: "2026-01-05T09:00:00Z"}
              when:
                TimeAdvanced: {clock: c, to: "2026-01-05T10:00:00Z"}
              then:
                decisions: []
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void a_key_of_a_model_that_the_operator_gives_to_no_host_is_an_error() throws IOException {
        write("alarm.drl", RULES);
        write("gateway.yaml", """
                LanguageModel:
                  - alias: local
                    base_url: http://127.0.0.1:9391/steal
                    model: small
                    key_variable: PARLEY_KEY_TEST
                    temperature: 0
                    most_tokens: 1000
                """);

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString())
                .contains("gateway.yaml:5:", "PARLEY_KEY_TEST belongs to no host", "parley.model-keys");
    }

    @Test
    void rules_without_mistakes_end_with_0() throws IOException {
        write("alarm.drl", RULES);

        assertThat(check()).isZero();
        assertThat(out.toString()).isEqualTo("1 file: no mistakes\n");
    }

    @Test
    void whatever_is_wrong_is_a_finding_with_its_place_and_ends_with_2() throws IOException {
        write("alarm.drl", RULES);
        write("path.drl", "package rules.path;\nunit Team;\nrule \"p\"\nwhen\n  $a : /agents[active > 3]\nthen\nend\n");
        write("regex.drl", """
                package rules.regex;
                import org.parley.agent.Agent;
                rule "A name that matches is noted"
                when
                    Agent(name matches "[")
                then
                end
                """);
        write("two.yaml", "AgentPolicy:\n  x: 1\n... \n; y\n");
        write("bomb.yaml", "A: &a [x, x]\nB: &b [*a, *a]\n");
        write("two.scenarios.yaml", "- name: x\n---\n- name: y\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString())
                .contains("path.drl:2:1", "path.drl:5:", "regex.drl:5:24", "two.yaml:3:", "bomb.yaml:2:")
                .doesNotContain("Exception", "\tat ");
        assertThat(err.toString()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_file() throws IOException {
        write("alarm.drl", "\ufeff" + RULES);
        write("alarm.scenarios.yaml", "\ufeff" + TIME_PASSES);

        assertThat(check()).as("%s", out).isZero();
        assertThat(out.toString()).isEqualTo("2 files: no mistakes\n");
    }

    @Test
    void a_rule_may_stand_on_one_line() throws IOException {
        write("alarm.drl", RULES);
        write("lines.drl", """
                package rules.alarm;
                import org.parley.engine.fact.*;
                rule "One" when Clock(id == "never") then end
                rule "Two" when Clock(id == "never") then String end = "end"; end rule "Three" when Clock(id == "never") then end
                """);

        assertThat(check()).as("%s", out).isZero();

        write("lines.drl", "package rules.alarm;\nrule \"One\" when not Object() then String end = \"end\";\n");
        assertThat(check()).isEqualTo(2);
        assertThat(out.toString()).contains("alarm/lines.drl:2:6: error: the rule \"One\" has no end; is end missing?");
    }

    @Test
    void errors_end_with_2_and_are_told_as_compilers_do() throws IOException {
        write("alarm.drl", RULES.replace("setNow(", "setNwo(").replace("now <", "nwo <"));
        write("numbers.yaml", "RetentionPolicy:\n  keep_entries: 10\n  at_lest: 1\n");

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString()).isEqualTo("""
                alarm/alarm.drl:8:39: error: Clock has no property nwo; did you mean "now"?
                alarm/alarm.drl:10:22: error: Clock has no method setNwo; did you mean "setNow"?
                alarm/numbers.yaml:3:3: error: at_lest: RetentionPolicy has no value of this name; did you mean "at_least"?
                2 files: 3 errors, 0 warnings
                """);
    }

    @Test
    void what_the_interpreter_does_not_take_is_an_error_at_its_place() throws IOException {
        write("alarm.drl", RULES.replace("    not Clock", "    Deadline() over window:length(3)\n    not Clock"));

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString()).contains("alarm/alarm.drl:16").contains("annotations and windows are not taken");
    }

    @Test
    void warnings_end_with_0_unless_it_is_to_be_strict() throws IOException {
        write("alarm.drl", RULES.replace("    not Clock", "    $step : TimeAdvanced()\n    not Clock"));

        assertThat(check()).isZero();
        assertThat(check("--strict")).isEqualTo(1);
        assertThat(out.toString()).contains("""
                alarm/alarm.drl:16:5: warning: $step is bound and never used
                1 file: 0 errors, 1 warning
                """);
    }

    @Test
    void rules_that_do_not_come_to_rest_in_their_scenarios_are_named() throws IOException {
        write("alarm.drl", RULES.replace("id == $step.clock, now < $step.to", "id == $step.clock, now != null"));
        write("alarm.scenarios.yaml", TIME_PASSES);

        assertThat(check()).isEqualTo(2);
        assertThat(out.toString())
                .contains(
                        "alarm/alarm.drl:5:1: error: in the scenario \"Time passes\" (alarm/alarm.scenarios.yaml:1) the rules did",
                        "mostly of \"A clock moves\"");
    }

    @Test
    void only_the_rules_of_the_chosen_files_are_tried() throws IOException {
        write("alarm.drl", RULES.replace("id == $step.clock, now < $step.to", "id == $step.clock, now != null"));
        write("alarm.scenarios.yaml", TIME_PASSES);
        write("other.drl", "package rules.alarm;\n\nfunction int one() {\n    return 1;\n}\n");

        assertThat(check("alarm/alarm.drl")).isEqualTo(2);
        assertThat(check("alarm/other.drl")).isZero();
    }

    @Test
    void only_what_is_found_in_the_chosen_files_is_shown() throws IOException {
        write("alarm.drl", RULES);
        write("broken.drl", "package rules.broken;\n\nrule \"Broken\"\nwhen\n    Clock(\nthen\nend\n");

        assertThat(check("alarm/alarm.drl")).isZero();
        assertThat(check("alarm")).isEqualTo(2);
        assertThat(check("nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere: there is no such file in ");
    }

    @Test
    void the_findings_are_printed_as_json_if_asked() throws IOException {
        write("alarm.drl", RULES.replace("now <", "nwo <"));

        assertThat(check("--json")).isEqualTo(2);
        JsonNode findings = FactCodec.parse(out.toString());
        assertThat(findings.at("/errors").asInt()).isEqualTo(1);
        assertThat(findings.at("/findings/0").toString())
                .isEqualTo(
                        "{\"severity\":\"error\",\"kind\":\"unknown_property\",\"file\":\"alarm/alarm.drl\",\"line\":8,"
                                + "\"column\":39,\"rule\":\"A clock moves\",\"message\":\"Clock has no property nwo; did you mean"
                                + " \\\"now\\\"?\",\"suggestion\":\"now\"}");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("alarm"));
        Files.writeString(folder.resolve("alarm").resolve(name), text);
    }

    private int check(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"rules", "check", "--rules", folder.toString()}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
