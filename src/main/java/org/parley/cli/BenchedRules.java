package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.journal.memory.MemoryStore;
import org.parley.project.RunProject;
import org.parley.project.SubmitProject;

/** Rules whose time is taken. */
final class BenchedRules implements AutoCloseable {
    private static final Limits LIMITS = Limits.DEFAULT.withFireLimit(2_000_000);

    private final Rules rules;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    private BenchedRules(Rules rules) {
        this.rules = rules;
    }

    static BenchedRules of(Path folder, RulesOption option) throws IOException, RulesRejected {
        return new BenchedRules(option.read(folder, InstantSource.system(), new MemoryStore().rules()));
    }

    /** From the start of the project to its end, in virtual time, in a workspace of its own. */
    double microsecondsPerTask(Workload work) {
        SubmitProject submit = SubmitProject.of(work.toProjectFile());
        try (Store store = new MemoryStore();
                Workspaces workspaces = new Workspaces(rules, store, InstantSource.system(), LIMITS, thread)) {
            Workspace workspace = workspaces.create(Workspaces.DEFAULT);
            RefusedByRule.check(workspace.submit(submit).join());
            long begun = System.nanoTime();
            RefusedByRule.check(workspace
                    .submit(RunProject.simulated(submit.projectId(), null))
                    .join());
            workspace.idle().join();
            return (System.nanoTime() - begun) / 1e3 / work.jobs().size();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
