package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Fact;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.sql.Stores;

/** A process under the rules as they are shipped, on a journal of its own; it ends and begins again, and its clock is set. */
public final class RestartedProcess implements BeforeEachCallback, AfterEachCallback {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AtomicReference<Instant> now;
    private Path folder;
    private Store store;
    private ExecutorService threads;
    private Workspaces workspaces;
    private Workspace workspace;

    /** @param now what the clock shows, until the process begins again at another time */
    public RestartedProcess(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, RulesRejected {
        RuleBases.quiet();
        folder = Files.createTempDirectory("process");
        begin();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        end();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(RestartedProcess::delete);
        }
    }

    /** Ends, and begins again at once. */
    public void restart() throws RulesRejected, IOException {
        end();
        begin();
    }

    /** Ends, and begins again when the clock shows that time. */
    public void restartAt(Instant later) throws RulesRejected, IOException {
        end();
        now.set(later);
        begin();
    }

    public Workspace workspace() {
        return workspace;
    }

    /** A fact that is there. */
    public <T extends Fact> T fact(Class<T> type, String key) {
        return workspace.facts().find(type, key).orElseThrow();
    }

    /** A command that is not refused. */
    public void submit(Command command) {
        assertThat(workspace.submit(command).join().refusal()).isEmpty();
    }

    /** Waits for what happens by itself. */
    public void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void begin() throws RulesRejected, IOException {
        InstantSource clock = now::get;
        store = Stores.open(folder.toString(), null, null);
        Rules rules =
                new Rules(new RuleFolder(Path.of("rules")), Domains.TYPES, Domains.loader(), clock, store.rules());
        threads = Executors.newFixedThreadPool(2);
        workspaces = new Workspaces(rules, store, clock, Limits.DEFAULT, threads);
        workspace = workspaces.find(Workspaces.DEFAULT).orElseThrow();
        workspace.wake();
    }

    private void end() {
        workspaces.close();
        store.close();
        threads.shutdownNow();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
