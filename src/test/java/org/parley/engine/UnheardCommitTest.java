package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.agent.RegisterAgent;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Store;
import org.parley.journal.memory.MemoryStore;

/** What becomes of an entry that the journal has, when the connection ends before it can say so. */
class UnheardCommitTest {
    private static final String GROW_OLD = """
            rule "Whoever registers joins, and grows old when its time has come"
            when
                $register : RegisterAgent()
            then
                insert(new Agent($register, new AgentPolicy(3, Levels.NONE), 1));
                insert(new Deadline("life", java.time.Instant.parse("2084-01-15T09:00:00Z"), "age", $register.agentId()));
            end

            rule "The time has come"
            when
                $step  : TimeAdvanced()
                $due   : Deadline(clock == $step.clock, at == $step.to)
                $agent : Agent(agentId == $due.subject)
            then
                delete($due);
                modify($agent) { setName("old") }
            end
            """;

    @TempDir
    Path folder;

    private final AtomicBoolean cut = new AtomicBoolean(true);

    @Test
    void a_last_step_that_the_journal_took_unheard_is_seen_nevertheless() throws Exception {
        RuleBases.quiet();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Store store = behindABadLine(new MemoryStore());
        RuleFiles files = new RuleFiles(folder).rules("age", GROW_OLD);
        Rules rules = new Rules(
                new RuleFolder(files.root()), Domains.TYPES, Domains.loader(), InstantSource.system(), store.rules());
        Workspaces workspaces = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, threads);
        Workspace workspace = workspaces.find(Workspaces.DEFAULT).orElseThrow();

        workspace
                .submit(new RegisterAgent("ann", "young", "Engineer", Levels.NONE, Levels.NONE, null, null))
                .join();
        workspace.idle().get(1, TimeUnit.MINUTES);

        assertThat(cut).as("the line is still to be cut").isFalse();
        assertThat(store.journal().last(Workspaces.DEFAULT)).isEqualTo(2);
        assertThat(workspace.facts().find(Agent.class, "ann"))
                .map(Agent::getName)
                .contains("old");
        workspaces.close();
        threads.shutdownNow();
    }

    private Store behindABadLine(Store store) {
        return wrap(Store.class, store, journal -> wrap(Journal.class, (Journal) journal, this::writer));
    }

    private Object writer(Object result) {
        return result instanceof Journal.Writer writer ? new BadLine(writer) : result;
    }

    /** The same, but for the journals and writers that it gives out. */
    private static <T> T wrap(Class<T> type, T target, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        Object result = method.invoke(target, given);
                        return result instanceof Journal || result instanceof Journal.Writer
                                ? change.apply(result)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Takes a step of time, and does not say so, once. */
    private final class BadLine implements Journal.Writer {
        private final Journal.Writer writer;

        BadLine(Journal.Writer writer) {
            this.writer = writer;
        }

        @Override
        public long last() {
            return writer.last();
        }

        @Override
        public CompletableFuture<Void> append(JournalEntry entry, Instant due) {
            CompletableFuture<Void> appended = writer.append(entry, due);
            boolean step = entry.commandType().equals(TimeAdvanced.class.getSimpleName());
            return step && cut.getAndSet(false)
                    ? CompletableFuture.failedFuture(new JournalUnavailable("the line was cut", null))
                    : appended;
        }
    }
}
