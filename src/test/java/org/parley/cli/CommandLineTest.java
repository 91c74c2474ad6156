package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.api.Mistakes;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;
import org.parley.project.ProjectReader;
import org.parley.project.SubmitProject;

/** The command line of spec/api.md. */
class CommandLineTest {
    private static final String COMPRESSED = "projects/healthcare_blockchain_compressed.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void a_run_shows_assignments_with_reasons_meetings_a_timeline_and_the_result() {
        assertThat(parley("run", COMPRESSED)).isZero();

        assertThat(out.toString())
                .contains("Assignments", "9.44 = skill 8.54 + preference 0.90 + load 0.00", "not eligible: ", " < ")
                .contains("Meetings", "decided")
                .contains("Timeline from 2024-01-15 09:00", "|####")
                .contains("COMPLETED: 6 of 6 planned tasks completed", "6 meetings held");
        assertThat(err.toString()).contains("tasks completed");
    }

    @Test
    void a_conversation_shows_who_speaks_and_why_and_what_they_come_to() {
        assertThat(parley("converse", "projects/launch_conversation.yaml")).isZero();

        assertThat(out.toString())
                .contains("-> maya: score 1.0", "ravi: The import is not ready before May  [launch_month = May]")
                .contains("they contradict each other about launch_month: April (maya, weight 3)")
                .contains("launch_month: maya is to say what holds")
                .contains("they agree on launch_month = May, by majority (weight 5 of 7)")
                .contains("hosting_region = Europe")
                .contains("maya       4 granted, 4 answered, 0 passed, 0 timed out");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_file() throws IOException {
        Path project = folder.resolve("project.json");
        Path talk = folder.resolve("talk.yaml");
        Files.writeString(project, "\ufeff" + Files.readString(Path.of(COMPRESSED)));
        Files.writeString(talk, "\ufeff" + Files.readString(Path.of("projects/launch_conversation.yaml")));

        assertThat(parley("validate", project.toString())).as("%s", err).isZero();
        assertThat(parley("run", project.toString())).as("%s", err).isZero();
        assertThat(parley("converse", talk.toString())).as("%s", err).isZero();
    }

    @Test
    void every_mistake_in_a_conversation_is_printed_with_its_pointer() throws IOException {
        Path file = Files.writeString(
                folder.resolve("talk.yaml"),
                "policy: {turn_timeout: none}\nagents: [{id: ann, role: {}}]\nmessages: [{txt: hello}]\n");

        assertThat(parley("converse", file.toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains("/topic: is missing", "/policy/turn_timeout: \"none\" is not a number")
                .contains("/agents/0/role/name: is missing", "/messages/0/txt: there is no such field");
    }

    @Test
    void no_text_of_a_file_steers_the_terminal() throws IOException {
        String unseen = "\u001b[2J\u009b1m\u0007\r\u007f\u2028\u202e\u2066";
        String seen = "\ufffd[2J\ufffd1m" + "\ufffd".repeat(6);
        ObjectNode project = (ObjectNode) FactCodec.parse("""
                {"project_id": "p", "scheduling": {"start_date": "2024-01-15T09:00:00"},
                 "tasks": [{"task_id": "a", "description": "A", "estimated_hours": 1}]}""");
        project.put("title", "Title" + unseen);
        project.putArray("agents").addObject().put("agent_id", "ann").put("name", "Ann" + unseen);
        Path file = Files.writeString(folder.resolve("project.json"), project.toString());

        assertThat(parley("run", file.toString())).as("%s", err).isZero();
        assertThat(out.toString()).contains("Title" + seen).doesNotContainPattern(VisibleText.UNSEEN);
        assertThat(err.toString()).doesNotContainPattern(VisibleText.UNSEEN);

        out.getBuffer().setLength(0);
        assertThat(parley("run", file.toString(), "--json")).isZero();
        assertThat(out.toString()).doesNotContainPattern(VisibleText.UNSEEN);
        assertThat(FactCodec.parse(out.toString()).at("/result/title").asText()).isEqualTo("Title" + unseen);

        ((ObjectNode) project.at("/tasks/0")).putObject("required_skills").put("java" + unseen, 11);
        Files.writeString(file, project.toString());
        assertThat(parley("validate", file.toString(), "no" + unseen)).isEqualTo(2);
        assertThat(parley("validate", file.toString(), "--no" + unseen)).isEqualTo(2);
        assertThat(err.toString())
                .contains("required_skills/java" + seen, "no" + seen + ": no such file", "--no" + seen)
                .doesNotContainPattern(VisibleText.UNSEEN);
    }

    @Test
    void a_file_that_is_too_deep_is_refused_with_the_place() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep"), "[\n" + "[".repeat(300));
        for (String command : List.of("run", "validate", "converse", "coordinate")) {
            err.getBuffer().setLength(0);
            assertThat(parley(command, deep.toString())).as(command).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith(deep + ": line 2, column ")
                    .endsWith("exceeds the maximum allowed (200)%n".formatted());
        }
    }

    @Test
    void a_seed_lets_the_hours_vary_in_the_same_way_each_time() {
        List<String> reports = new ArrayList<>();
        for (String seed : List.of("1", "1", "2")) {
            out.getBuffer().setLength(0);
            assertThat(parley("run", COMPRESSED, "--json", "--seed", seed)).isZero();
            reports.add(FactCodec.parse(out.toString()).path("timeline").toString());
        }
        assertThat(reports.get(1)).isEqualTo(reports.get(0));
        assertThat(reports.get(2)).isNotEqualTo(reports.get(0));
    }

    @Test
    void a_bench_tells_what_rules_cost_beside_others() {
        assertThat(parley("bench", "--sizes", "5x2,10x3", "--rounds", "1", "--against", "rules", "--json"))
                .isZero();
        JsonNode rows = FactCodec.parse(out.toString());
        assertThat(rows.findValues("tasks")).extracting(JsonNode::asInt).containsExactly(5, 10);
        assertThat(rows.at("/0/growth").asDouble()).isEqualTo(1);
        assertThat(rows.at("/1/microseconds").asDouble()).isPositive();
        assertThat(rows.at("/1/ratio").asDouble())
                .isEqualTo(rows.at("/1/microseconds").asDouble()
                        / rows.at("/1/against").asDouble());

        assertThat(parley("bench", "--sizes", "5,10x3", "--rounds", "0")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--rounds: 0 is not from 1 to 1000", "--sizes: 5 is no size: tasks, up to 10000");
    }

    @Test
    void the_same_file_gives_the_same_report_and_journal_byte_for_byte() throws IOException {
        assertThat(parley(
                        "run",
                        COMPRESSED,
                        "--json",
                        "--out",
                        folder.resolve("one").toString()))
                .isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(parley(
                        "run",
                        COMPRESSED,
                        "--json",
                        "--out",
                        folder.resolve("two").toString()))
                .isZero();

        assertThat(out.toString()).isEqualTo(first);
        assertThat(folder.resolve("one/journal.ndjson")).hasSameBinaryContentAs(folder.resolve("two/journal.ndjson"));
        JsonNode report = FactCodec.parse(first);
        assertThat(report.at("/result/state").asText()).isEqualTo("COMPLETED");
        assertThat(report.at("/assignments").size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void a_run_that_stalls_ends_with_1_and_says_what_is_missing() throws IOException {
        Path file = folder.resolve("stalls.json");
        Files.writeString(file, """
                {"project_id": "p", "scheduling": {"start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "ann", "skill_levels": {"design": 5}}],
                 "tasks": [{"task_id": "a", "description": "a", "estimated_hours": 1, "required_skills": {"design": 6}}]}
                """);

        assertThat(parley("run", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("STALLED", "a is UNASSIGNABLE: not eligible: ann (design 5 < 6)");
    }

    @Test
    void validate_lists_every_mistake_with_its_pointer_and_ends_with_2() throws IOException {
        Path file = folder.resolve("wrong.json");
        Files.writeString(file, Mistakes.EIGHT);

        assertThat(parley("validate", COMPRESSED, file.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("4 agents, 6 tasks, no mistakes");
        assertThat(err.toString()).contains("8 mistakes").contains(Mistakes.POINTERS);
        assertThat(parley("run", file.toString())).isEqualTo(2);
    }

    @Test
    void a_run_that_is_kept_can_be_verified_shown_and_replayed() {
        String store = folder.resolve("store").toString();
        assertThat(parley("run", COMPRESSED, "--store", store)).isZero();

        assertThat(parley("journal", "verify", "--store", store)).isZero();
        assertThat(out.toString()).contains("default: ", "intact, derived again");
        assertThat(parley("journal", "show", "--store", store, "--limit", "1")).isZero();
        assertThat(out.toString()).contains("SubmitProject", "ProjectAccepted");
        assertThat(parley("journal", "replay", "--store", store, "--to", "1", "--type", "Project"))
                .isZero();
        assertThat(out.toString()).contains("Project healthcare_blockchain_compressed {");
        assertThat(parley("run", COMPRESSED, "--store", store))
                .as("the project is there already")
                .isEqualTo(2);
    }

    @Test
    void a_journal_that_was_tampered_with_ends_with_1_and_the_entry() throws Exception {
        Path store = folder.resolve("store");
        assertThat(parley("run", COMPRESSED, "--store", store.toString())).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.resolve("parley.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update journal_entry set time = replace(time, '2024', '2023') where sequence = 3");
        }

        assertThat(parley("journal", "verify", "--store", store.toString(), "--chain-only"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("entry 3 CHANGED");
    }

    @Test
    void a_store_that_is_not_there_ends_with_2() {
        assertThat(parley("journal", "verify", "--store", folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(parley("run", COMPRESSED, "--store", "jdbc:oracle:x")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no store in", "jdbc:oracle:x is no store");
    }

    @Test
    void a_store_in_memory_is_refused_where_it_would_have_nothing_to_show() {
        List<List<String>> commands = List.of(
                List.of("journal", "verify"),
                List.of("journal", "show"),
                List.of("journal", "replay"),
                List.of("rules", "why", "--task", "p/a"),
                List.of("meeting", "export", "m"));
        for (List<String> command : commands) {
            err.getBuffer().setLength(0);
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--store", "memory"));

            assertThat(parley(arguments.toArray(String[]::new)))
                    .as("%s", command)
                    .isEqualTo(2);
            assertThat(err.toString())
                    .as("%s", command)
                    .isEqualTo("--store: memory keeps nothing from one command to another%n".formatted());
        }
    }

    @Test
    void options_are_refused_all_at_once_and_nothing_is_stored() {
        String store = folder.resolve("store").toString();

        assertThat(parley(
                        "run",
                        COMPRESSED,
                        "--store",
                        store,
                        "--mode",
                        "guesswork",
                        "--checkpoints",
                        "hourly",
                        "--pace",
                        "-1",
                        "--fire-limit",
                        "0",
                        "--seed",
                        "-3",
                        "--out",
                        COMPRESSED))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactlyInAnyOrder(
                        "--pace: -1.0 is not from 0 to 3600",
                        "--fire-limit: 0 is less than 1",
                        "--seed: -3 is less than 0",
                        "--out: " + COMPRESSED + " cannot be written as a folder",
                        "--checkpoints: there are no checkpoints hourly, only [after_each_meeting, after_each_task,"
                                + " after_each_wave, daily, milestone]",
                        "--mode: there are no rules for the execution mode guesswork, only for [fully_automated,"
                                + " incremental, simulation]");

        assertThat(parley("run", "--mode", "incremntal", "--checkpoints", "dayly", COMPRESSED))
                .isEqualTo(2);
        assertThat(err.toString()).contains("did you mean \"incremental\"?", "did you mean \"daily\"?");

        assertThat(parley("run", COMPRESSED, "--store", store)).isZero();
    }

    @Test
    void a_run_that_a_rule_refuses_leaves_no_project() throws IOException {
        Path rules = copyOfTheRules();
        Path policy = rules.resolve("project/assignment.yaml");
        String shipped = Files.readString(policy);
        Files.writeString(policy, shipped.replace("    - skill_based\n", ""));
        String store = folder.resolve("store").toString();

        assertThat(parley("run", COMPRESSED, "--store", store, "--rules", rules.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there are no rules for the assignment strategy");

        Files.writeString(policy, shipped);
        assertThat(parley("run", COMPRESSED, "--store", store, "--rules", rules.toString()))
                .isZero();
    }

    @Test
    void a_project_that_was_submitted_and_has_not_begun_is_run_if_the_file_is_the_same() throws Exception {
        Path store = folder.resolve("store");
        submit(Files.readString(Path.of(COMPRESSED)), store);
        Path other = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(COMPRESSED)).replaceFirst("\"title\": \"", "\"title\": \"Other: "));

        assertThat(parley("run", other.toString(), "--store", store.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is already a project of this id", "it is PENDING, and was submitted as another file");
        assertThat(parley("run", COMPRESSED, "--store", store.toString())).isZero();

        err.getBuffer().setLength(0);
        assertThat(parley("run", COMPRESSED, "--store", store.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("it is COMPLETED; for another run take another project_id")
                .contains("what came of it: parley journal show --store " + store);
    }

    @Test
    void an_option_that_the_mode_does_not_use_is_said_to_make_no_difference() {
        assertThat(parley("run", COMPRESSED, "--checkpoints", "daily", "--no-meetings"))
                .isZero();
        assertThat(err.toString())
                .contains(
                        "note: --checkpoints makes no difference in the mode fully_automated, only in [incremental]",
                        "note: --[no-]meetings makes no difference in the mode fully_automated, only in [simulation]");

        err.getBuffer().setLength(0);
        assertThat(parley("run", COMPRESSED, "--mode", "simulation", "--no-meetings"))
                .isZero();
        assertThat(err.toString()).doesNotContain("note:");
    }

    @Test
    void rules_that_take_no_project_in_end_with_2() throws IOException {
        Files.writeString(folder.resolve("a.drl"), "package rules;\nrule \"x\"\nwhen\n  String()\nthen\nend\n");

        assertThat(parley("run", COMPRESSED, "--rules", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("no rule takes the project in%n".formatted());
    }

    @Test
    void failed_attempts_and_what_was_given_up_stand_in_the_timeline() throws IOException {
        Path rules = copyOfTheRules();
        Path simulation = rules.resolve("project/simulation.yaml");
        Files.writeString(
                simulation,
                Files.readString(simulation)
                        .replace(
                                "PlannedFailure: []",
                                "PlannedFailure: [{task_id: a, times: 1}, {task_id: b, times: 99}]"));
        Path file = Files.writeString(folder.resolve("fails.json"), """
                {"project_id": "p", "scheduling": {"start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "ann", "skill_levels": {"design": 5}}],
                 "tasks": [{"task_id": "a", "description": "a", "estimated_hours": 1},
                           {"task_id": "b", "description": "b", "estimated_hours": 1},
                           {"task_id": "c", "description": "c", "estimated_hours": 1, "dependencies": ["b"]}]}
                """);

        assertThat(parley("run", file.toString(), "--rules", rules.toString())).isEqualTo(1);

        assertThat(out.toString()).contains("x: an attempt failed)");
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("a +01-15 .* \\|[.#]*x.*#.*\\| ann"))
                .anyMatch(line -> line.matches("b +01-15 .* \\|.*x *\\| ann FAILED"))
                .anyMatch(line -> line.matches("c +\\| *\\| SKIPPED"));
    }

    @Test
    void every_file_is_validated_whatever_is_wrong_with_the_others() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{");

        assertThat(parley("validate", "nofile.json", wrong.toString(), "projects", COMPRESSED))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(3)
                .contains("nofile.json: no such file or folder", "projects: is a folder, not a file")
                .anyMatch(line -> line.startsWith(wrong + ": line 1, column "));
        assertThat(out.toString()).contains("4 agents, 6 tasks, no mistakes");

        out.getBuffer().setLength(0);
        assertThat(parley("validate", "--json", "nofile.json", COMPRESSED)).isEqualTo(2);
        JsonNode findings = FactCodec.parse(out.toString());
        assertThat(findings.at("/0/errors/0/message").asText()).isEqualTo("no such file or folder");
        assertThat(findings.at("/1").toString())
                .isEqualTo("{\"file\":\"%s\",\"agents\":4,\"tasks\":6,\"errors\":[]}".formatted(COMPRESSED));
    }

    @Test
    void who_asks_for_json_gets_what_went_wrong_as_a_problem() throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.json"), Mistakes.EIGHT);

        assertThat(parley("run", file.toString(), "--json")).isEqualTo(2);
        JsonNode problem = FactCodec.parse(out.toString());
        assertThat(problem.at("/status").asInt()).isEqualTo(400);
        assertThat(problem.at("/title").asText()).isEqualTo("Invalid input");
        assertThat(problem.at("/detail").asText()).isEqualTo(file + ": 8 mistakes");
        assertThat(problem.at("/errors")).hasSize(8);
        assertThat(problem.at("/errors").findValuesAsText("pointer")).containsAll(Mistakes.POINTERS);

        out.getBuffer().setLength(0);
        assertThat(parley("run", "--json", "--pace", "slow")).isEqualTo(2);
        assertThat(FactCodec.parse(out.toString()).at("/detail").asText()).contains("--pace");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_wrong_command_line_is_told_in_a_line_and_where_help_is_in_another() {
        assertThat(parley("run", COMPRESSED, "--paec", "1")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(3).last().isEqualTo("Try 'parley run --help'");
        assertThat(err.toString()).contains("--paec");
    }

    @Test
    void a_misspelt_option_is_named_alone_and_values_in_words_of_people() {
        assertThat(parley("run", "--mod", "incremental", COMPRESSED)).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("there is no option --mod; did you mean \"--mode\"?", "Try 'parley run --help'");

        err.getBuffer().setLength(0);
        assertThat(parley("run", COMPRESSED, "--pace", "abc")).isEqualTo(2);
        assertThat(parley("run", COMPRESSED, "--seed", "1.5")).isEqualTo(2);
        assertThat(parley("rulse")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'--pace': 'abc' is not a number", "'--seed': '1.5' is not a whole number")
                .contains("there is no command rulse; did you mean \"rules\"?; there are ", "journal");
    }

    @Test
    void a_command_that_needs_another_one_names_those_there_are() {
        for (String command : List.of("rules", "journal", "meeting")) {
            assertThat(parley(command)).as("%s", command).isEqualTo(2);
        }
        assertThat(err.toString())
                .contains("parley rules needs one of: check, test, list, why")
                .contains("parley journal needs one of: verify, show, replay")
                .contains("parley meeting needs one of: export, import");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_for_another_command_is_told_by_that_command() {
        assertThat(parley("run", "projects/launch_conversation.yaml")).isEqualTo(2);
        assertThat(parley("converse", COMPRESSED)).isEqualTo(2);
        assertThat(parley("validate", "projects/coordination/consensus.yaml")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "projects/launch_conversation.yaml: looks like a conversation, which is for the command:"
                                + " parley converse",
                        COMPRESSED + ": looks like a project, which is for the command: parley run",
                        "projects/coordination/consensus.yaml: looks like a file of commands, which is for the command:"
                                + " parley coordinate");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_place_and_the_problem() throws IOException {
        Path file = Files.writeString(folder.resolve("talk.yaml"), "topic: [1\nagents: []\n");

        assertThat(parley("converse", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("talk.yaml: line 2, column 7: expected ',' or ']', but got :");
    }

    @Test
    void a_misspelt_field_is_named() throws IOException {
        String shipped = Files.readString(Path.of(COMPRESSED));
        Path wrong =
                Files.writeString(folder.resolve("wrong.json"), shipped.replace("\"scheduling\"", "\"schedulng\""));
        assertThat(parley("validate", wrong.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("missing required field \"scheduling\"; did you mean it by \"schedulng\"?");

        err.getBuffer().setLength(0);
        Path odd = Files.writeString(
                folder.resolve("odd.json"),
                shipped.replace("\"title\"", "\"titel\"").replace("\"priority\"", "\"priorty\""));
        assertThat(parley("validate", odd.toString())).isZero();
        assertThat(err.toString().lines())
                .containsExactly(
                        odd + ": warning: /titel: there is no such field, it is ignored; did you mean \"title\"?",
                        odd + ": warning: /tasks/0/priorty: there is no such field, it is ignored; did you mean"
                                + " \"priority\"?");
    }

    @Test
    void a_task_without_hours_is_warned_of() throws IOException {
        Path file = Files.writeString(folder.resolve("no_hours.json"), """
                {"project_id":"p","scheduling":{"mode":"same_day","start_date":"2024-01-15T09:00:00"},
                 "agents":[{"agent_id":"a","skill_levels":{"x":7}}],
                 "tasks":[{"task_id":"t","description":"Do it","required_skills":{"x":5},"priority":1}]}
                """);
        String warning = file
                + ": warning: /tasks/0: there are no estimated_hours, the policy FileDefaults decides how many it takes";

        assertThat(parley("validate", file.toString())).isZero();
        assertThat(err.toString()).contains(warning);
        err.getBuffer().setLength(0);
        assertThat(parley("run", file.toString())).isZero();
        assertThat(err.toString()).contains(warning);
        assertThat(out.toString()).contains("makespan 1.0 hours");
    }

    @Test
    void a_run_shows_subtasks_and_milestones() throws IOException {
        Path file = Files.writeString(folder.resolve("subtasks.json"), """
                {"project_id":"p","scheduling":{"mode":"compressed","start_date":"2024-01-15T09:00:00","calendar":"continuous"},
                 "agents":[{"agent_id":"ann","max_concurrent":1}],
                 "tasks":[{"task_id":"whole","description":"Whole","subtasks":[
                    {"task_id":"one","description":"Part one","estimated_hours":1},
                    {"task_id":"two","description":"Part two","estimated_hours":2}]},
                    {"task_id":"end","description":"End","estimated_hours":0,"dependencies":["whole"]}]}
                """);

        assertThat(parley("run", file.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "COMPLETED: 4 of 4 planned tasks completed",
                        "makespan 3.0 hours",
                        "whole: one by ann, two by ann");
    }

    @Test
    void a_journal_says_what_it_does_not_have() {
        String store = folder.resolve("store").toString();
        assertThat(parley("run", COMPRESSED, "--store", store)).isZero();
        err.getBuffer().setLength(0);

        assertThat(parley("journal", "show", "--store", store, "--limit", "0")).isEqualTo(2);
        assertThat(parley("journal", "replay", "--store", store, "--to", "99999"))
                .isEqualTo(2);
        assertThat(parley("journal", "replay", "--store", store, "--type", "Tsk"))
                .isEqualTo(2);
        assertThat(parley("journal", "show", "--store", store, "--from", "9000"))
                .isZero();
        assertThat(parley("journal", "replay", "--store", store, "--type", "Lease"))
                .isZero();
        assertThat(err.toString())
                .contains("--limit: 0 is less than 1", "--to: 99999 is not from 0 to ")
                .contains("--type: there are no facts of the type Tsk; did you mean \"Task\"?")
                .contains("default: no entry matches; the last one is ")
                .contains("default: there are no facts of the type Lease after entry ");
    }

    @Test
    void a_run_says_what_it_has_written_and_before_it_begins_that_it_cannot() throws IOException {
        Path to = folder.resolve("a/b");
        assertThat(parley("run", COMPRESSED, "--out", to.toString())).isZero();
        assertThat(err.toString())
                .contains("written: %s, %s".formatted(to.resolve("report.json"), to.resolve("journal.ndjson")));

        Files.delete(to.resolve("journal.ndjson"));
        Files.createDirectory(to.resolve("journal.ndjson"));
        out.getBuffer().setLength(0);
        assertThat(parley("run", COMPRESSED, "--out", to.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--out: %s/journal.ndjson cannot be written".formatted(to));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void names_of_any_length_keep_the_scores_in_line() throws IOException {
        Path file = folder.resolve("long.json");
        Files.writeString(file, """
                {"project_id": "p", "scheduling": {"start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "the_architect_of_it_all"}, {"agent_id": "bo"}],
                 "tasks": [{"task_id": "a", "description": "a", "estimated_hours": 1},
                           {"task_id": "b", "description": "b", "estimated_hours": 1}]}
                """);

        assertThat(parley("run", file.toString())).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains(" = skill ")))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.indexOf(" = skill ")).isEqualTo(60));
    }

    @Test
    void what_is_not_there_ends_with_2() {
        assertThat(parley("run", "nothing.json")).isEqualTo(2);
        assertThat(parley("run", COMPRESSED, "--rules", "nowhere")).isEqualTo(2);
        assertThat(parley("run")).isEqualTo(2);
        assertThat(parley("walk")).isEqualTo(2);
        assertThat(err.toString()).contains("nothing.json: no such file", "nowhere: no such file or folder");
    }

    @Test
    void rules_that_do_not_compile_end_with_2_and_their_place() throws IOException {
        Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                folder.resolve("project/a.drl"), "package rules.project;\nrule \"x\"\nwhen\n  Task(\nthen\nend\n");

        assertThat(parley("run", COMPRESSED, "--rules", folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("The rules do not compile:%nproject/a.drl:4:7: error: ( is not closed; is ) missing?%n"
                        .formatted());
    }

    @Test
    void a_folder_without_a_rule_ends_with_2_whatever_is_to_be_done_with_it() {
        List<List<String>> commands = List.of(
                List.of("run", COMPRESSED),
                List.of("coordinate", "projects/coordination/conflicts.yaml"),
                List.of("rules", "check"),
                List.of("rules", "test"),
                List.of("rules", "list"));
        for (List<String> command : commands) {
            err.getBuffer().setLength(0);
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--rules", folder.toString()));

            assertThat(parley(arguments.toArray(String[]::new)))
                    .as("%s", command)
                    .isEqualTo(2);
            assertThat(err.toString())
                    .as("%s", command)
                    .isEqualTo("there is no rule file (.drl) in %s%n".formatted(folder));
        }
    }

    @Test
    void an_execution_mode_without_rules_is_refused_by_name() {
        assertThat(parley("run", COMPRESSED, "--mode", "guesswork")).isEqualTo(2);
        assertThat(err.toString()).contains("there are no rules for the execution mode guesswork");
    }

    @Test
    void help_names_the_commands() {
        assertThat(parley("--help")).isZero();
        assertThat(out.toString()).contains("serve", "run", "validate", "Exit codes");

        assertThat(parley("run", "--help")).isZero();
        assertThat(out.toString()).contains("jdbc:sqlite:FILE", "jdbc:postgresql://HOST/DATABASE", "(default: memory)");
        assertThat(parley("serve", "--help")).isZero();
        assertThat(out.toString()).contains("(default: data)");

        String asked = out.toString();
        out.getBuffer().setLength(0);
        assertThat(parley("help", "run")).isZero();
        assertThat(asked).contains(out.toString());
        out.getBuffer().setLength(0);
        assertThat(parley("rules", "list", "--help")).isZero();
        assertThat(out.toString()).contains("--rules").doesNotContain("--loader");
    }

    private Path copyOfTheRules() throws IOException {
        Path shipped = Path.of("rules");
        Path copy = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(shipped.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return copy;
    }

    /** Submits a project and runs it not. */
    private static void submit(String file, Path store) throws Exception {
        InstantSource clock = InstantSource.system();
        try (Store opened = Stores.open(store.toString(), null, null);
                Workspaces workspaces = new Workspaces(
                        new Rules(
                                new RuleFolder(Path.of("rules")),
                                Domains.TYPES,
                                Domains.loader(),
                                clock,
                                opened.rules()),
                        opened,
                        clock,
                        Limits.DEFAULT,
                        Runnable::run)) {
            Workspace workspace = workspaces.create(Workspaces.DEFAULT);
            assertThat(workspace
                            .submit(SubmitProject.of(ProjectReader.parse(file)))
                            .get()
                            .refusal())
                    .isEmpty();
        }
    }

    private int parley(String... arguments) {
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
