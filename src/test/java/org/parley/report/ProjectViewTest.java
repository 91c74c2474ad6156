package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.FactChange;
import org.parley.journal.FactChange.Kind;
import org.parley.journal.Firing;
import org.parley.journal.memory.MemoryStore;
import org.parley.project.Task;

/** A report is of one moment, and keeps nothing from happening meanwhile. */
class ProjectViewTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        RuleBases.quiet();
        Files.writeString(
                folder.resolve("nothing.drl"),
                "rule \"Nothing happens\" when org.parley.agent.Agent(agentId == \"nobody\") then end");
        MemoryStore store = new MemoryStore();
        Rules rules = new Rules(new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), store);
        workspace = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, Runnable::run)
                .create(Workspaces.DEFAULT);
        change("Project", "p", "{\"project_id\":\"p\"}");
        change("Task", "p/one", "{\"task_id\":\"one\",\"project_id\":\"p\",\"position\":1}");
        change("Task", "p2/other", "{\"task_id\":\"other\",\"project_id\":\"p2\",\"position\":1}");
    }

    @Test
    void what_happens_while_a_report_is_made_waits_for_nobody_and_is_not_in_it() {
        List<String> tasks = ProjectView.report(workspace, "p", view -> {
                    // What a commit does, on a thread of its own.
                    CompletableFuture.runAsync(() -> change(
                                    "Task", "p/two", "{\"task_id\":\"two\",\"project_id\":\"p\",\"position\":2}"))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join();
                    return view.tasks().stream().map(Task::getTaskId).toList();
                })
                .orElseThrow();

        assertThat(tasks).containsExactly("one");
        assertThat(ProjectView.of(workspace, "p").orElseThrow().tasks()).hasSize(2);
        assertThat(ProjectView.report(workspace, "q", view -> view)).isEmpty();
    }

    private void change(String type, String key, String json) {
        FactStore facts = workspace.facts();
        facts.apply(List.of(
                new Firing("rule", List.of(), List.of(new FactChange(Kind.INSERT, type, key, json)), List.of())));
    }
}
