package org.parley.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parley.agent.Agent;
import org.parley.meeting.MeetingOutcome;
import org.parley.project.Task;
import org.parley.project.TaskOutcome;
import org.parley.report.AgentDevelopment;
import org.parley.report.MeetingReport;
import org.parley.report.ProjectResult;
import org.parley.report.ProjectView;
import org.parley.report.RunReport;

/** Prints a run for people: who got what and why, what the meetings came to, when it happened, and the result. */
final class RunPrinter {
    /** For larger teams the reasons of those who were not eligible are left to the question why. */
    private static final int SMALL_TEAM = 10;

    private static final int SMALL_PROJECT = 60;

    private final ProjectView view;
    private final RunReport report;
    private final OptionalInt columns;
    private final PrintWriter out;

    /** @param columns of the terminal; empty where there is none */
    RunPrinter(ProjectView view, RunReport report, OptionalInt columns, PrintWriter out) {
        this.view = view;
        this.report = report;
        this.columns = columns;
        this.out = FoldedLines.of(out, columns);
    }

    void print() {
        out.printf("%n%s%n", report.result().title());
        assignments();
        meetings();
        new Gantt(view, report.timeline(), columns, out).print();
        result();
        stopped();
    }

    private void assignments() {
        boolean small = view.facts().all(Agent.class, "").count() <= SMALL_TEAM
                && report.assignments().size() <= SMALL_PROJECT;
        if (!report.assignments().isEmpty()) {
            heading("Assignments");
            new AssignmentPrinter(view, report.assignments(), columns, out).print(small);
        }
    }

    private void meetings() {
        if (report.meetings().isEmpty()) {
            return;
        }
        heading("Meetings");
        for (MeetingReport meeting : report.meetings()) {
            out.printf(
                    "%s: %s%n  led by %s, attended by %s, %s%n",
                    meeting.meetingId().substring(view.project().getProjectId().length() + 1),
                    meeting.topic(),
                    meeting.facilitator(),
                    String.join(" ", meeting.participants()),
                    Count.of(meeting.messages(), "message"));
            if (meeting.outcome() != null) {
                outcome(meeting.outcome());
            }
        }
    }

    private void outcome(MeetingOutcome outcome) {
        list("decided", outcome.decisions());
        list("to do", outcome.actionItems());
        outcome.others().forEach(this::list);
        out.printf(
                "  and       %s, %s, %s%n",
                Count.of(outcome.risks().size(), "risk"),
                Count.of(outcome.insights().size(), "insight"),
                Count.of(outcome.nextSteps().size(), "next step"));
    }

    private void list(String label, List<String> texts) {
        texts.forEach(text -> out.printf("  %-8s %s%n", label, text));
    }

    private void result() {
        ProjectResult result = report.result();
        ProjectResult.TaskSummary tasks = result.taskSummary();
        ProjectResult.Statistics figures = result.statistics();
        heading("Result");
        out.printf(
                "%s: %d of %d planned tasks completed, %d of %d spawned ones, %d failed, %d skipped, %d cancelled%n",
                result.state(),
                tasks.plannedCompleted(),
                tasks.plannedTasks(),
                tasks.completedTasks() - tasks.plannedCompleted(),
                tasks.spawnedTasks(),
                tasks.failedTasks(),
                tasks.skippedTasks(),
                tasks.cancelledTasks());
        out.printf(
                "%s held, %s%s%n",
                Count.of(figures.meetingsHeld(), "meeting"),
                Count.of(figures.agentSkillImprovements(), "skill improvement"),
                figures.makespanHours() == null ? "" : ", makespan " + figures.makespanHours() + " hours");
        result.subtaskResults()
                .forEach((task, outcomes) -> out.printf(
                        "%s: %s%n",
                        task,
                        String.join(
                                ", ", outcomes.stream().map(RunPrinter::text).toList())));
        if (result.agentDevelopment().size() <= SMALL_TEAM) {
            agents(result.agentDevelopment());
        }
        result.successCriteria()
                .forEach((kind, criteria) -> criteria.forEach(criterion -> out.printf(
                        "  [%s] %s%s%n",
                        criterion.met() ? "x" : " ",
                        criterion.text(),
                        criterion.met() ? " (" + criterion.evidence() + ")" : "")));
    }

    /** Who did a subtask, or how it ended. */
    private static String text(TaskOutcome outcome) {
        String by = outcome.agentId() == null ? "" : " by " + outcome.agentId();
        return outcome.taskId() + by + (outcome.state() == Task.State.COMPLETED ? "" : " " + outcome.state());
    }

    private void agents(Map<String, AgentDevelopment> agents) {
        int longest = agents.keySet().stream().mapToInt(String::length).max().orElse(1);
        agents.forEach((agent, development) -> out.printf(
                "  %-" + longest + "s %8s, %11s, utilisation %.2f, %s%n",
                agent,
                Count.of(development.tasksCompleted(), "task"),
                Count.of(development.meetingsAttended(), "meeting"),
                development.utilisation(),
                development.finalSkills()));
    }

    /** Why a run did not end well, task by task. */
    private void stopped() {
        if (report.result().reason() != null) {
            heading("What stopped it");
            out.println(report.result().reason());
            report.status().missing().forEach(out::println);
            view.tasks().stream()
                    .filter(task -> task.getState() == Task.State.UNASSIGNABLE)
                    .limit(SMALL_TEAM)
                    .forEach(task -> out.printf(
                            "%s is UNASSIGNABLE: not eligible: %s%n",
                            task.getTaskId(), AssignmentPrinter.others(view, task)));
            view.tasks().stream()
                    .filter(this::hasReasonOfItsOwn)
                    .forEach(task -> out.printf("%s is %s: %s%n", task.getTaskId(), task.getState(), task.getReason()));
        }
        report.status().conflicts().forEach(out::println);
        out.flush();
    }

    /** Of what is given up with its project, the project has told the reason. */
    private boolean hasReasonOfItsOwn(Task task) {
        return switch (task.getState()) {
            case FAILED, SKIPPED -> true;
            case CANCELLED -> !report.result().reason().equals(task.getReason());
            default -> false;
        };
    }

    private void heading(String text) {
        out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
    }
}
