package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Quoted;
import org.parley.engine.session.Workspace;
import org.parley.project.AnswerInterrupt;
import org.parley.project.DirectProject;
import org.parley.project.Directive;
import org.parley.project.Interrupt;
import org.parley.project.Project;
import org.parley.project.ProjectCommand;
import org.parley.project.ProjectFile.TaskEntry;
import org.parley.project.Task;
import org.parley.report.ProjectStatus;
import org.parley.report.ProjectView;

/** Shows how a paused project stands and what it asks, and does what its owner wants until it goes on. */
final class InterruptMenu {
    private static final String MENU =
            "  r resume   s skip a task   c cancel a task   p priority   a add a task   t status   q stop";
    private static final int MOST_SHOWN = 12;

    private final Workspace workspace;
    private final String projectId;
    private final String owner;
    private final Keyboard keyboard;
    private final PrintWriter out;
    private final WhatRemains remains;

    /** @param owner by whom all is commanded that is chosen */
    InterruptMenu(
            Workspace workspace,
            String projectId,
            String owner,
            Keyboard keyboard,
            PrintWriter out,
            WhatRemains remains) {
        this.workspace = workspace;
        this.projectId = projectId;
        this.owner = owner;
        this.keyboard = keyboard;
        this.out = out;
        this.remains = remains;
    }

    /** Pauses the project, unless it has just ended or asks something itself. */
    void pause() throws ExecutionException, InterruptedException {
        workspace
                .submit(new DirectProject(projectId, new Directive("pause"), owner, null, null))
                .get();
        workspace.idle().get();
    }

    boolean isPaused() {
        return view().project().getState() == Project.State.PAUSED;
    }

    /**
     * Does what is chosen until the project is not paused any more.
     *
     * @return false if there is nobody to choose
     */
    boolean untilItGoesOn() throws IOException, ExecutionException, InterruptedException {
        show();
        while (isPaused()) {
            String chosen = keyboard.line("> ");
            if (chosen == null) {
                out.printf("%nNobody answers; %s%n", remains);
                out.flush();
                return false;
            }
            Deque<String> words = new ArrayDeque<>(List.of(chosen.split("\\s+")));
            try {
                choose(words.remove(), words);
            } catch (RefusedByRule refusal) {
                out.println("  " + refusal.getMessage());
            } catch (InvalidInput mistakes) {
                mistakes.errors().forEach(error -> out.println("  " + Problem.line(error)));
            }
            out.flush();
        }
        return true;
    }

    private void choose(String choice, Deque<String> words)
            throws IOException, ExecutionException, InterruptedException {
        switch (choice) {
            case "r" -> resume();
            case "s" -> direct(new Directive("skip_task", word(words, "task"), null, null));
            case "c" -> direct(new Directive("cancel_task", word(words, "task"), null, null));
            case "p" ->
                direct(new Directive("adjust_priority", word(words, "task"), number(word(words, "priority")), null));
            case "a" -> add();
            case "t" -> {
                direct(new Directive("request_status"));
                show();
            }
            case "q" -> direct(new Directive("stop"));
            case "" -> out.println(MENU);
            default -> out.printf("  there is no choice %s%n%s%n", Quoted.of(choice), MENU);
        }
    }

    private void add() throws IOException, ExecutionException, InterruptedException {
        ProjectView view = view();
        Set<String> there = view.tasks().stream().map(Task::getTaskId).collect(Collectors.toSet());
        Optional<TaskEntry> added = new AddedTask(keyboard, out, there).ask();
        if (added.isPresent()) {
            direct(new Directive("add_task", null, null, added.get()));
        }
    }

    /** Answers each question as the owner, for those that only certain people may answer. */
    private void resume() throws ExecutionException, InterruptedException {
        List<Interrupt> open = ProjectStatus.of(view()).interrupts();
        if (open.isEmpty()) {
            direct(new Directive("resume"));
        }
        for (Interrupt each : open) {
            submit(new AnswerInterrupt(projectId, each.getId(), new Directive("resume"), owner, null));
        }
    }

    private void direct(Directive directive) throws ExecutionException, InterruptedException {
        submit(new DirectProject(projectId, directive, owner, null, null));
        out.printf("  %s: done%n", directive);
    }

    private void submit(ProjectCommand command) throws ExecutionException, InterruptedException {
        RefusedByRule.check(workspace.submit(command).get());
    }

    private void show() {
        ProjectView view = view();
        ProjectStatus status = ProjectStatus.of(view);
        DateTimeFormatter times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(ZoneId.of(view.project().getZone()));
        out.printf("%n-- %s at %s: %s%n", status.state(), times.format(status.now()), status.reason());
        out.printf("   %s%n", status.tasks());
        view.tasks().stream()
                .filter(task -> task.getState().isOpen())
                .limit(MOST_SHOWN)
                .forEach(this::show);
        status.interrupts()
                .forEach(
                        each -> out.printf("   %d. %s (%s)%n", each.getNumber(), each.getQuestion(), each.getReason()));
        out.println(MENU);
        out.flush();
    }

    private void show(Task task) {
        out.printf(
                "   %-28s %-12s priority %d%s%n",
                task.getTaskId(),
                task.getState(),
                task.getPriority(),
                task.getAgentId() == null ? "" : ", " + task.getAgentId());
    }

    private String word(Deque<String> words, String prompt) throws IOException {
        String word = words.isEmpty() ? keyboard.line("  " + prompt + ": ") : words.remove();
        return word == null ? "" : word;
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InvalidInput(List.of(new InputError("priority", Quoted.of(text) + " is no whole number")));
        }
    }

    private ProjectView view() {
        return ProjectView.of(workspace, projectId).orElseThrow();
    }
}
