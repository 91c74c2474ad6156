package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Domains;
import org.parley.LogsErrors;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.agent.RegisterAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Effort;
import org.parley.engine.session.EndlessRules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.memory.MemoryStore;

/** Code of a rule that would run for ever is given up, whatever it does over and over. */
class EndlessCodeTest {
    private static final Limits LIMITS =
            new Limits(new Effort(500, 100_000), 1_000, 1, Duration.ofHours(1), Path.of("target", "no-archive"));
    private static final String JOIN = """
            rule "Whoever registers joins"
            when
                $register : RegisterAgent(agentId != "bad")
                not Agent(agentId == $register.agentId)
            then
                insert(new Agent($register, new AgentPolicy(3, Levels.NONE), 1));
            end
            """;
    private static final String HELD_UP = """
            rule "Whoever is bad is held up"
            when
                RegisterAgent(agentId == "bad"%s)
            then
                %s
            end
            """;
    private static final String STEPS = "takes more than 100000 steps";
    private static final String RECURSION = "calls itself over and over (in the function deep)";

    @TempDir
    Path folder;

    static Stream<Arguments> codes() {
        return Map.ofEntries(
                        consequence("while (true) {}", STEPS),
                        consequence("for (;;) {}", STEPS),
                        consequence("int i = 0; do { i++; } while (i != -1);", STEPS),
                        consequence("List<String> all = new ArrayList<>(); while (true) { all.add(\"x\"); }", STEPS),
                        consequence("List<Integer> all = Stream.iterate(1, x -> true, x -> x + 1).toList();", STEPS),
                        consequence("int i = deep(0);", RECURSION),
                        consequence("int i = fibonacci(90);", STEPS + " (in the function fibonacci)"),
                        condition(", deep(1) > 0", RECURSION),
                        condition(", never(agentId)", STEPS + " (in the function never)"))
                .entrySet()
                .stream()
                .map(each -> arguments(each.getKey(), each.getValue()));
    }

    private static Map.Entry<String, String> consequence(String code, String message) {
        return Map.entry(HELD_UP.formatted("", code), "the consequence of rule %s " + message);
    }

    private static Map.Entry<String, String> condition(String code, String message) {
        return Map.entry(HELD_UP.formatted(code, "int i = 0;"), "a condition of rule %s " + message);
    }

    @ParameterizedTest
    @MethodSource("codes")
    @LogsErrors("RegisterAgent was undone")
    void it_is_given_up_by_name_and_the_workspace_goes_on(String rule, String message) throws Exception {
        Workspace workspace = workspace(rule);
        register(workspace, "ann");

        assertThatThrownBy(() -> register(workspace, "bad"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        EndlessRules.class,
                        failure -> assertThat(failure.rule()).isEqualTo("Whoever is bad is held up"))
                .hasMessage(message.formatted(
                        "\"Whoever is bad is held up\" (test/held_up.drl:25) does not come to an end: it"));

        register(workspace, "bob");
        assertThat(workspace.length()).isEqualTo(2);
        assertThat(workspace.facts().find(Agent.class, "bob")).isPresent();
    }

    private Workspace workspace(String rule) throws Exception {
        RuleBases.quiet();
        String functions = """
                import java.util.*;
                import java.util.stream.*;

                function int deep(int depth) {
                    return deep(depth + 1) + 1;
                }

                function int fibonacci(int which) {
                    if (which < 2) {
                        return 1;
                    }
                    return fibonacci(which - 1) + fibonacci(which - 2);
                }

                function boolean never(String name) {
                    while (true) {
                    }
                }

                """;
        new RuleFiles(folder).rules("join", JOIN).rules("held_up", functions + rule);
        Rules rules = new Rules(
                new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), new MemoryStore());
        return new Workspaces(rules, new MemoryStore(), InstantSource.system(), LIMITS, Runnable::run)
                .create(Workspaces.DEFAULT);
    }

    private static void register(Workspace workspace, String name) {
        workspace
                .submit(new RegisterAgent(name, name, "agent", Levels.NONE, Levels.NONE, null, null))
                .join();
    }
}
