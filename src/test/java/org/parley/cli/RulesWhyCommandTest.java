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

/** Somebody asks the journal of a store why, on the command line. */
class RulesWhyCommandTest {
    private static final String PROJECT = "projects/healthcare_blockchain_compressed.json";
    private static final String TASK = "healthcare_blockchain_compressed/technical_review";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void a_task_is_explained_agent_by_agent_in_the_words_of_the_rules() {
        assertThat(parley("run", PROJECT)).isZero();

        assertThat(why("--task", TASK)).isZero();
        assertThat(out.toString())
                .startsWith(TASK + " -> cto\n")
                .contains("  cto         assigned      9.53 = skill 8.53 + preference 1.00 + load 0.00\n")
                .contains("  pm          not eligible  does not attend\n")
                .contains("by \"A task with a best candidate is assigned to it\" (entry 3, rules ");
    }

    @Test
    void a_task_that_nobody_can_do_says_what_keeps_it_back() throws IOException {
        Path file = folder.resolve("clinic.json");
        Files.writeString(file, """
                {"project_id": "clinic", "title": "Clinic",
                 "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                 "agents": [{"agent_id": "ann", "name": "Ann"}],
                 "tasks": [{"task_id": "roof", "description": "Roof", "estimated_hours": 1, "required_skills": {"tiles": 5}}]}
                """);
        assertThat(parley("run", file.toString())).isEqualTo(1);

        assertThat(why("--task", "clinic/roof")).isZero();
        assertThat(out.toString())
                .startsWith("clinic/roof -> nobody yet\n"
                        + "  it is UNASSIGNABLE: no eligible agent for {tiles=5.0}; the project is STALLED\n"
                        + "  ann  not eligible  tiles 0 < 5\n");
    }

    @Test
    void one_agent_is_asked_about_and_answered_as_the_server_does() {
        assertThat(parley("run", PROJECT)).isZero();

        assertThat(why("--task", TASK, "--agent", "pm", "--json")).isZero();
        JsonNode why = FactCodec.parse(out.toString());
        assertThat(why.at("/assigned_to").asText()).isEqualTo("cto");
        assertThat(why.at("/agents")).hasSize(1);
        assertThat(why.at("/agents/0/reason").asText()).isEqualTo("does not attend");
    }

    @Test
    void a_meeting_says_what_may_be_done_in_it() throws IOException {
        Path mailbox = Files.createDirectories(folder.resolve("mailbox"));
        Files.writeString(
                mailbox.resolve("manifest.json"),
                "{\"meeting_id\": \"roof\", \"topic\": \"The roof\", \"creator\": \"ann\", \"facilitator\": \"ann\","
                        + " \"state\": \"discussion\"}");
        Files.writeString(mailbox.resolve("participants.json"), "[{\"agent_id\": \"ann\"}, {\"agent_id\": \"bob\"}]");
        assertThat(parley("meeting", "import", mailbox.toString())).isZero();

        assertThat(why("--meeting", "roof", "--agent", "bob")).isZero();
        assertThat(out.toString())
                .startsWith("roof: discussion\nwhat bob may do now, under the rules ")
                .contains("  post comment       allowed\n")
                .contains(
                        "  move to voting     refused       the move from discussion to voting takes the role facilitator;"
                                + " bob is participant\n");
    }

    @Test
    void what_is_not_there_ends_with_2() {
        assertThat(parley("run", PROJECT)).isZero();

        assertThat(why("--task", "a/b")).isEqualTo(2);
        assertThat(why("--task", TASK, "--agent", "eve")).isEqualTo(2);
        assertThat(why("--turn", "talk")).isEqualTo(2);
        assertThat(why("--conflict", "c")).isEqualTo(2);
        assertThat(why("--meeting", "m", "--task", TASK)).isEqualTo(2);
        assertThat(why()).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no task a/b in the workspace default")
                .contains("eve had no part in it")
                .contains("talk is no turn: conversation/number is needed, such as talk/2")
                .contains("there is no conflict c in the workspace default")
                .contains("mutually exclusive");
    }

    private int why(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(new String[] {"rules", "why"}, 0, all, 0, 2);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        out.getBuffer().setLength(0);
        return parley(all);
    }

    private int parley(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--store";
        all[arguments.length + 1] = folder.resolve("store").toString();
        return ParleyCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
