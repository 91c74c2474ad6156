package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.agent.RegisterAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.ResetPolicy;
import org.parley.engine.fact.SetPolicy;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.memory.MemoryStore;

/** What a process makes of entries that another one has written to the same journal. */
class OtherProcessTest {
    private static final String RULES = """
            rule "Whoever registers joins"
            when
                $register : RegisterAgent()
                $policy   : AgentPolicy()
            then
                insert(new Agent($register, $policy, 1));
            end

            rule "A policy is set"
            when
                $set : SetPolicy()
            then
                insert(new PolicySetting($set));
            end

            rule "A policy is as the files say"
            when
                $reset   : ResetPolicy()
                $setting : PolicySetting(policy == $reset.policy)
            then
                delete($setting);
            end
            """;

    @TempDir
    Path folder;

    private final Store store = new MemoryStore();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Workspaces here;
    private Workspaces there;

    @BeforeEach
    void start() throws Exception {
        RuleBases.quiet();
        RuleFiles files = new RuleFiles(folder)
                .rules("join", RULES)
                .text("agent.yaml", "AgentPolicy:\n  max_concurrent: 3\n  common_skills: {}\n");
        Rules rules = new Rules(
                new RuleFolder(files.root()), Domains.TYPES, Domains.loader(), InstantSource.system(), store.rules());
        here = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, threads);
        there = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, threads);
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        store.close();
        threads.shutdownNow();
    }

    @Test
    void a_policy_that_another_process_sets_and_resets_is_in_force_here_too() {
        assertThat(registered("early")).isEqualTo(3);

        workspace(there)
                .submit(new SetPolicy(
                        "AgentPolicy",
                        null,
                        JsonNodeFactory.instance.objectNode().put("max_concurrent", 7)))
                .join();
        assertThat(registered("later")).isEqualTo(7);

        workspace(there).submit(new ResetPolicy("AgentPolicy", null)).join();
        assertThat(registered("last")).isEqualTo(3);
    }

    /** How many tasks at a time who registers here is given. */
    private int registered(String agent) {
        workspace(here)
                .submit(new RegisterAgent(agent, agent, "Engineer", Levels.NONE, Levels.NONE, null, null))
                .join();
        return workspace(here).facts().find(Agent.class, agent).orElseThrow().getMaxConcurrent();
    }

    private static Workspace workspace(Workspaces of) {
        return of.find(Workspaces.DEFAULT).orElseThrow();
    }
}
