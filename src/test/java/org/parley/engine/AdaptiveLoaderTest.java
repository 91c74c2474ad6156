package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.parley.Domains;
import org.parley.Loaders;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.agent.RegisterAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.rules.AdaptiveLoader;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.JournalEntry;
import org.parley.journal.memory.MemoryStore;

/** Rules that are interpreted at first, and compiled when there is time for it. */
class AdaptiveLoaderTest {
    private static final Duration PATIENCE = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofMinutes(1);

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

    /** What stands between patterns here is not interpreted. */
    private static final String EITHER = """
            rule "Ann and Bob are welcome"
            when
                RegisterAgent($id : agentId == "ann") or RegisterAgent($id : agentId == "bob")
                $agent : Agent(agentId == $id, name != "welcome")
            then
                modify($agent) { setName("welcome") }
            end
            """;

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private RuleFiles files;

    @BeforeEach
    void write() throws Exception {
        RuleBases.quiet();
        files = new RuleFiles(folder).rules("join", JOIN);
    }

    @Test
    void a_workspace_goes_on_under_the_compiled_rules_without_noticing() throws Exception {
        Rules rules = rules(PATIENCE);
        KieBase interpreted = rules.active().rules();
        Workspace workspace = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, Runnable::run)
                .create(Workspaces.DEFAULT);
        register(workspace, "ann");

        awaitOther(rules, interpreted);
        register(workspace, "bob");

        List<JournalEntry> entries = workspace.journal().from("default", 1).toList();
        assertThat(entries).extracting(JournalEntry::commandType).containsExactly("RegisterAgent", "RegisterAgent");
        assertThat(entries)
                .extracting(JournalEntry::rulesVersion)
                .containsOnly(rules.active().version());
        assertThat(workspace.facts().all(Agent.class, "").map(Agent::getAgentId))
                .containsExactly("ann", "bob");
    }

    @Test
    void what_cannot_be_interpreted_is_compiled_at_once() throws Exception {
        files.rules("either", EITHER);
        Rules rules = rules(LONG);
        Workspace workspace = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, Runnable::run)
                .create(Workspaces.DEFAULT);

        register(workspace, "bob");

        assertThat(workspace.facts().find(Agent.class, "bob").orElseThrow().getName())
                .isEqualTo("welcome");
    }

    @Test
    void a_mistake_is_told_with_its_place() throws Exception {
        files.rules("join", JOIN.replace("agentId ==", "agentIt =="));

        assertThatThrownBy(() -> rules(LONG))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("test/join.drl:9:")
                .hasMessageContaining("agentIt");
    }

    private Rules rules(Duration patience) throws Exception {
        return new Rules(
                new RuleFolder(folder),
                Domains.TYPES,
                new AdaptiveLoader(Loaders.INTERPRETED.create(), Loaders.COMPILED.create(), patience),
                InstantSource.system(),
                store);
    }

    private static void register(Workspace workspace, String id) {
        workspace
                .submit(new RegisterAgent(id, id, "tester", Levels.NONE, Levels.NONE, null, null))
                .join();
    }

    private static void awaitOther(Rules rules, KieBase before) {
        long end = System.nanoTime() + MOST.toNanos();
        while (rules.active().rules() == before) {
            assertThat(System.nanoTime()).as("compiled within " + MOST).isLessThan(end);
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }
}
