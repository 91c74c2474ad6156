package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.project.Task;
import org.parley.project.TaskAssigned;
import org.parley.report.Assignment;
import org.parley.report.ProjectView;
import org.parley.report.Scores;
import org.parley.report.Why;

/** Prints who got which task, with the scores below each other, and why nobody else did. */
final class AssignmentPrinter {
    private static final String ARROW = " -> ";
    private static final int LEAST_TASK = 28;
    private static final int LEAST_AGENT = 12;

    /** Characters in a line, from which on names may have more room than they need. */
    private static final int ROOMY = 100;

    private final ProjectView view;
    private final List<Assignment> assignments;
    private final PrintWriter out;
    /** How a task begins. */
    private final String first;
    /** How what belongs to it begins. */
    private final String below;

    private final String bid;

    /** @param columns of the terminal; empty where there is none */
    AssignmentPrinter(ProjectView view, List<Assignment> assignments, OptionalInt columns, PrintWriter out) {
        this.view = view;
        this.assignments = assignments;
        this.out = out;
        int task = longest(assignments.stream().map(Assignment::taskId), leastTask(columns));
        int agent =
                longest(assignments.stream().map(Assignment::decision).flatMap(AssignmentPrinter::agents), LEAST_AGENT);
        this.first = "%-" + task + "s" + ARROW;
        this.below = " ".repeat(task + ARROW.length());
        this.bid = "%-" + agent + "s %s%n";
    }

    /** A narrow terminal has no room to spare. */
    static int leastTask(OptionalInt columns) {
        return columns.orElse(ROOMY) >= ROOMY ? LEAST_TASK : 1;
    }

    static int longest(Stream<String> words, int least) {
        return Math.max(least, words.mapToInt(String::length).max().orElse(least));
    }

    private static Stream<String> agents(TaskAssigned decision) {
        return decision.runnerUp() == null
                ? Stream.of(decision.agentId())
                : Stream.of(decision.agentId(), decision.runnerUp().agentId());
    }

    /** @param reasons whether to name those who were not eligible */
    void print(boolean reasons) {
        Map<String, Task> tasks = view.tasks().stream().collect(Collectors.toMap(Task::key, task -> task));
        for (Assignment assignment : assignments) {
            TaskAssigned decision = assignment.decision();
            out.printf(first + bid, assignment.taskId(), decision.agentId(), Scores.text(decision.bid()));
            if (decision.reason() != null) {
                out.println(below + decision.reason());
            }
            if (decision.runnerUp() != null) {
                out.printf(below + bid, decision.runnerUp().agentId(), Scores.text(decision.runnerUp()));
            }
            String others = reasons ? others(view, tasks.get(decision.task())) : "";
            if (!others.isEmpty()) {
                out.println(below + "not eligible: " + others);
            }
        }
    }

    /** Who was not eligible, and why. */
    static String others(ProjectView view, Task task) {
        return Why.of(view.workspace(), task).agents().stream()
                .filter(answer -> answer.outcome().equals("not_eligible"))
                .map(answer -> answer.agentId() + " (" + answer.reason() + ")")
                .collect(Collectors.joining(", "));
    }
}
