package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.LogsErrors;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.agent.AgentRegistered;
import org.parley.agent.RegisterAgent;
import org.parley.agent.RemoveAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Limits;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.FactChange;
import org.parley.journal.memory.MemoryStore;

/** A command takes effect as a whole or not at all, and rules change between two commands. */
class WorkspaceTest {
    private static final String JOIN = """
            rule "Whoever registers joins"
            when
                $register : RegisterAgent()
                not Agent(agentId == $register.agentId)
            then
                insert(new Agent($register, new AgentPolicy(3, Levels.NONE), 1));
                insert(new AgentRegistered($register.agentId(), true));
            end
            """;

    private static final String THROW = """
            rule "Nobody is called bad"
            when
                $agent : Agent(agentId == "bad")
            then
                throw new IllegalStateException("bad is bad");
            end
            """;

    private static final String LOOP = """
            rule "A loop never ends"
            when
                RegisterAgent(agentId == "loop")
                $agent : Agent(active >= 0)
            then
                modify($agent) { setActive($agent.getActive() + 1) }
            end
            """;

    private static final String TWIN = """
            rule "A twin joins once more"
            when
                $register : RegisterAgent(agentId == "twin")
                Agent(agentId == "twin")
            then
                insert(new Agent($register, new AgentPolicy(3, Levels.NONE), 2));
            end
            """;

    private static final String GREET = """
            rule "Agents are greeted by name"
            when
                $agent : Agent(name != "hello")
                RulesActivated()
            then
                modify($agent) { setName("hello") }
            end
            """;

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private RuleFiles files;
    private Rules rules;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        RuleBases.quiet();
        files = new RuleFiles(folder)
                .rules("join", JOIN)
                .rules("throw", THROW)
                .rules("loop", LOOP)
                .rules("twin", TWIN);
        rules = new Rules(new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), store);
        workspace = new Workspaces(
                        rules, store, InstantSource.system(), Limits.DEFAULT.withFireLimit(500), Runnable::run)
                .create(Workspaces.DEFAULT);
    }

    @Test
    void a_command_is_journalled_with_its_changes_decisions_and_the_rule_that_fired() {
        Answer answer = register("ann");

        assertThat(answer.find(AgentRegistered.class)).isPresent();
        assertThat(answer.rulesVersion()).isEqualTo(rules.active().version());
        var entry = workspace.journal().from("default", 1).findFirst().orElseThrow();
        assertThat(entry.commandType()).isEqualTo("RegisterAgent");
        assertThat(entry.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.rule()).isEqualTo("Whoever registers joins");
            assertThat(firing.changes()).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(FactChange.Kind.INSERT);
                assertThat(change.key()).isEqualTo("ann");
                assertThat(change.json()).contains("\"agent_id\":\"ann\"");
            });
        });
    }

    @Test
    @LogsErrors("RegisterAgent was undone")
    void a_rule_that_throws_is_named_and_the_command_leaves_no_trace() {
        register("ann");

        assertThatThrownBy(() -> register("bad"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RuleFailure.class, failure -> assertThat(failure.rule()).isEqualTo("Nobody is called bad"))
                .hasMessageContaining("bad is bad");

        assertThat(workspace.length()).isEqualTo(1);
        assertThat(workspace.facts().find(Agent.class, "bad")).isEmpty();
    }

    @Test
    @LogsErrors("RegisterAgent was undone")
    void a_rule_that_inserts_a_fact_that_is_there_is_named_and_the_command_leaves_no_trace() {
        register("ann");

        assertThatThrownBy(() -> register("twin"))
                .cause()
                .isInstanceOfSatisfying(
                        RuleFailure.class, failure -> assertThat(failure.rule()).isEqualTo("A twin joins once more"))
                .hasMessage("rule \"A twin joins once more\" inserted Agent twin, which is there already");

        assertThat(workspace.length()).isEqualTo(1);
        assertThat(workspace.facts().find(Agent.class, "twin")).isEmpty();
    }

    @Test
    @LogsErrors("RegisterAgent was undone")
    void after_a_failure_the_session_goes_on_from_its_last_good_facts() {
        register("ann");
        assertThatThrownBy(() -> register("bad")).isInstanceOf(CompletionException.class);

        assertThat(register("ann").decisions()).as("ann is still there").isEmpty();
        assertThat(register("ben").find(AgentRegistered.class)).isPresent();
        assertThat(workspace.length()).isEqualTo(3);
    }

    @Test
    @LogsErrors("RegisterAgent was undone")
    void a_command_that_fails_stops_no_other_even_where_a_rule_decides_from_facts_alone() throws Exception {
        files.rules("welcome", """
                rule "An agent is welcomed"
                when
                    $agent : Agent(agentId != "bad")
                then
                    insert(new AgentRegistered("welcome " + $agent.getAgentId(), true));
                end
                """);
        rules.reload();
        register("ann");

        assertThatThrownBy(() -> register("bad"))
                .cause()
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("test/throw.drl:");

        assertThat(register("ben").decisions())
                .extracting(Object::toString)
                .as("ann is not welcomed once more")
                .filteredOn(decision -> decision.contains("welcome"))
                .singleElement()
                .asString()
                .contains("welcome ben");
        assertThat(workspace.halted()).isEmpty();
    }

    @Test
    @LogsErrors("RegisterAgent was undone")
    void rules_that_do_not_come_to_rest_are_stopped_and_the_rule_is_named() {
        assertThatThrownBy(() -> register("loop"))
                .cause()
                .isInstanceOfSatisfying(
                        RuleFailure.class, failure -> assertThat(failure.rule()).isEqualTo("A loop never ends"))
                .hasMessageContaining("500 firings");

        assertThat(workspace.length()).isZero();
        assertThat(workspace.facts().find(Agent.class, "loop")).isEmpty();
    }

    @Test
    void an_edited_rule_holds_from_the_next_command_on() throws Exception {
        register("ann");
        files.rules("greet", GREET);
        rules.reload();

        register("ben");

        assertThat(workspace.facts().find(Agent.class, "ann").orElseThrow().getName())
                .isEqualTo("hello");
        assertThat(workspace.journal().from("default", 1).map(entry -> entry.commandType()))
                .containsExactly("RegisterAgent", RulesActivated.class.getSimpleName(), "RegisterAgent");
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_broken_edit_changes_nothing_and_says_where_it_is_broken() throws Exception {
        String before = rules.active().version();
        files.rules("greet", GREET.replace("setName(", "setNickname("));
        rules.reload();

        assertThat(rules.active().version()).isEqualTo(before);
        assertThat(rules.status().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("test/greet.drl");
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.rule()).isEqualTo("Agents are greeted by name");
            assertThat(problem.message()).contains("setNickname");
        });
        assertThat(register("ann").find(AgentRegistered.class)).isPresent();
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_syntax_error_is_told_with_line_and_column() throws Exception {
        files.rules("greet", GREET.replace("then", "than"));
        rules.reload();

        assertThat(rules.status().problems()).isNotEmpty().first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("test/greet.drl");
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.column()).isPositive();
        });
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_mended_edit_is_taken_and_the_problems_are_gone() throws Exception {
        files.rules("greet", GREET.replace("setName(", "setNickname("));
        rules.reload();
        files.rules("greet", GREET);
        rules.reload();

        assertThat(rules.status().problems()).isEmpty();
        assertThat(rules.status().rules()).isEqualTo(5);
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_folder_that_loses_its_last_rule_file_is_a_broken_edit() throws Exception {
        String before = rules.active().version();
        files.text("agent.yaml", "AgentPolicy:\n  max_concurrent: 3\n  common_skills: {}\n");
        for (String name : List.of("join", "throw", "loop", "twin")) {
            Files.delete(folder.resolve("test/" + name + ".drl"));
        }
        rules.reload();

        assertThat(rules.active().version()).isEqualTo(before);
        assertThat(rules.status().problems())
                .extracting(RuleProblem::message)
                .containsExactly("no rule file (.drl) is left");
        assertThat(register("ann").find(AgentRegistered.class)).isPresent();
    }

    @Test
    @LogsErrors("the edit is refused")
    void two_rules_of_one_name_are_refused() throws Exception {
        files.rules("again", JOIN);
        rules.reload();

        assertThat(rules.status().problems())
                .extracting(RuleProblem::message)
                .singleElement()
                .asString()
                .contains("already stands at");
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_policy_is_read_with_the_line_of_its_mistake() throws Exception {
        files.text("agent.yaml", "# who\nAgentPolicy:\n  max_concurrent: many\n  common_skills: {}\n");
        rules.reload();

        assertThat(rules.status().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("test/agent.yaml");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).contains("max_concurrent");
        });
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_policy_of_an_unknown_type_is_refused_with_the_types_there_are() throws Exception {
        files.text("agent.yaml", "AgentPolicies:\n  max_concurrent: 3\n");
        rules.reload();

        assertThat(rules.status().problems())
                .extracting(RuleProblem::message)
                .singleElement()
                .asString()
                .contains("AgentPolicies", "AgentPolicy");
    }

    @Test
    void a_command_no_rule_knows_is_journalled_and_decides_nothing() {
        Answer answer = workspace.submit(new RemoveAgent("ann")).join();

        assertThat(answer.decisions()).isEmpty();
        assertThat(answer.sequence()).isEqualTo(1);
    }

    private Answer register(String id) {
        return workspace
                .submit(new RegisterAgent(id, id, "tester", Levels.NONE, Levels.NONE, null, null))
                .join();
    }
}
