package org.parley.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.bench.PlainProject.Assignment;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.DecisionFilter;
import org.parley.journal.JournalEntry;
import org.parley.journal.Store;
import org.parley.journal.memory.MemoryStore;
import org.parley.project.RunProject;
import org.parley.project.SubmitProject;
import org.parley.project.TaskAssigned;

/** A project in a workspace of its own, carried out by the rules as in service: journal, facts and explanations. */
final class RulesProject implements AutoCloseable {
    private static final Limits LIMITS = Limits.DEFAULT.withFireLimit(2_000_000);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Store store = new MemoryStore();
    private final SubmitProject submission;
    private final Workspaces workspaces;
    private final Workspace workspace;

    RulesProject(Rules rules, JsonNode file) {
        submission = SubmitProject.of(file);
        workspaces = new Workspaces(rules, store, InstantSource.system(), LIMITS, thread);
        workspace = workspaces.create(Workspaces.DEFAULT);
    }

    void submit() {
        workspace.submit(submission).join();
    }

    void run() {
        workspace.submit(new RunProject(submission.projectId(), null)).join();
        workspace.idle().join();
    }

    long entries() {
        return store.journal().last(Workspaces.DEFAULT);
    }

    /** Keeps the record of the run again, that of the submission left aside. */
    double recordAgain() {
        RecordKeeping record = new RecordKeeping();
        store.journal()
                .from(Workspaces.DEFAULT, 1)
                .filter(entry -> !entry.commandType().equals(SubmitProject.class.getSimpleName()))
                .forEach(record::keep);
        return record.milliseconds();
    }

    /** The assignment of each task that was assigned; no task is assigned twice. */
    Map<String, Assignment> assignments() {
        Map<String, Assignment> assignments = new HashMap<>();
        DecisionFilter filter = new DecisionFilter(null, null, TaskAssigned.class.getSimpleName());
        store.journal()
                .decided(Workspaces.DEFAULT, filter)
                .flatMap(JournalEntry::decisions)
                .filter(decision -> filter.passes(null, decision))
                .map(decision -> FactCodec.parse(decision.json()))
                .forEach(decision -> {
                    String task = decision.path("task").textValue();
                    Assignment assignment = new Assignment(
                            decision.path("agent_id").textValue(),
                            Instant.parse(decision.path("at").textValue()));
                    if (assignments.put(task.substring(submission.projectId().length() + 1), assignment) != null) {
                        throw new IllegalStateException(task + " was assigned twice");
                    }
                });
        return assignments;
    }

    @Override
    public void close() {
        workspaces.close();
        thread.shutdown();
    }
}
