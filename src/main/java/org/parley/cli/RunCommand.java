package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.Store;
import org.parley.project.FileDefaults;
import org.parley.project.Project;
import org.parley.project.ProjectFile;
import org.parley.project.ProjectNames;
import org.parley.project.ProjectReader;
import org.parley.project.SubmitProject;
import org.parley.report.CurrentPolicies;
import org.parley.report.ProjectView;
import org.parley.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one project file to its end, in virtual time. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run a project file to its end and show who did what, and why.")
final class RunCommand implements Callable<Integer> {
    /** Of a step, in seconds. */
    private static final int LONGEST_PACE = 3600;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Project file (JSON).")
    private Path file;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(
            names = "--pace",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Real time that a step of virtual time takes at least, to watch a run and interrupt it.")
    private double pace;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "owner",
            description = "Who answers and interrupts (default: ${DEFAULT-VALUE}).")
    private String owner;

    @Option(names = "--json", description = "Print the whole report as JSON and nothing else.")
    private boolean json;

    @Mixin
    private OutOption out = new OutOption();

    @Option(
            names = "--fire-limit",
            paramLabel = "N",
            defaultValue = "500000",
            description = "Firings after which a command counts as endless (default: ${DEFAULT-VALUE}).")
    private int fireLimit;

    @Mixin
    private RulesOption rulesOption = new RulesOption();

    @Mixin
    private StoreOption storeOption = new StoreOption();

    @Override
    public Integer call() throws IOException, RulesRejected, ExecutionException, InterruptedException {
        Logs.quiet();
        rulesOption.begin();
        SubmitProject submit = GivenFile.read(file, text -> SubmitProject.of(GivenFile.project(text)));
        rulesOption.check();
        OptionChecks checks = check();
        // The clock stands at the project's start, so that the same file gives the same journal.
        InstantSource clock = InstantSource.fixed(submit.file().scheduling().startInstant(ZoneOffset.UTC));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Store store = storeOption.open()) {
            Rules rules = rulesOption.read(clock, store.rules());
            // Only now is it known which names the rules add.
            ProjectNames names = ProjectNames.of(rules.active().policies());
            GivenFile.read(file, text -> SubmitProject.of(GivenFile.project(text), names));
            try (Workspaces workspaces =
                    new Workspaces(rules, store, clock, Limits.DEFAULT.withFireLimit(Math.max(1, fireLimit)), thread)) {
                Workspace workspace = workspaces.create(Workspaces.DEFAULT);
                options.check(checks, rules.active(), workspace);
                checks.refuseIfAny();
                out.make();
                options.withoutEffect(submit.file().executionMode(), rules.active(), workspace)
                        .forEach(spec.commandLine().getErr()::println);
                Problem.warnings(file.toString(), ProjectReader.warnings(submit.definition()))
                        .forEach(spec.commandLine().getErr()::println);
                ZoneId zone = CurrentPolicies.of(FileDefaults.class, rules.active(), workspace.facts()).stream()
                        .map(defaults -> ZoneId.of(defaults.zoneOf(submit.file())))
                        .findFirst()
                        .orElse(ZoneOffset.UTC);
                return run(submit, zone, workspace);
            }
        } finally {
            thread.shutdown();
        }
    }

    private OptionChecks check() {
        OptionChecks checks = new OptionChecks()
                .that(
                        pace >= 0 && pace <= LONGEST_PACE,
                        "--pace",
                        "%s is not from 0 to %d".formatted(pace, LONGEST_PACE))
                .that(fireLimit >= 1, "--fire-limit", fireLimit + " is less than 1");
        out.check(checks);
        return checks;
    }

    private int run(SubmitProject submit, ZoneId zone, Workspace workspace)
            throws IOException, ExecutionException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        WhatRemains remains = new WhatRemains(file, storeOption.kept());
        OptionalInt columns = json ? OptionalInt.empty() : Screen.ERR.columns();
        PrintWriter folded = FoldedLines.of(err, columns);
        BrokenOff brokenOff = new BrokenOff(remains, folded);
        try (Keyboard keyboard = Keyboard.open(err)) {
            Beginning beginning = new Beginning(workspace, submit, options, storeOption.kept());
            if (beginning.goesOn() && !json) {
                err.printf("%s has begun before, and goes on%n", submit.projectId());
            }
            if (columns.isPresent()) {
                err.println(keyboard.hint());
            }
            try (Progress progress = progress(submit.file(), zone, workspace, columns)) {
                workspace.onEntry(progress);
                workspace.onEntry(Pace.ofSeconds(pace));
                beginning.begin();
                attend(
                        new InterruptMenu(workspace, submit.projectId(), owner, keyboard, folded, remains),
                        workspace,
                        keyboard,
                        progress);
            }
        } finally {
            brokenOff.close();
        }
        return report(workspace, submit.projectId());
    }

    private Progress progress(ProjectFile project, ZoneId zone, Workspace workspace, OptionalInt columns) {
        return json
                ? entry -> {}
                : Progress.of(
                        project.projectId(),
                        zone,
                        new TaskCount(workspace, project),
                        columns,
                        spec.commandLine().getErr());
    }

    /** Until nothing moves any more: lets the owner interrupt, and answer what is asked. */
    private static void attend(InterruptMenu menu, Workspace workspace, Keyboard keyboard, Progress progress)
            throws IOException, ExecutionException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            CompletableFuture<Void> idle = workspace.idle();
            if (keyboard.pressedBefore(idle)) {
                menu.pause();
            } else {
                idle.get();
            }
            progress.pause();
            goesOn = menu.isPaused() && menu.untilItGoesOn();
            progress.resume();
        }
    }

    private int report(Workspace workspace, String projectId) throws IOException {
        ProjectView view = ProjectView.of(workspace, projectId).orElseThrow();
        RunReport report = RunReport.of(view);
        PrintWriter printer = spec.commandLine().getOut();
        if (json) {
            printer.println(Json.pretty(report));
        } else {
            new RunPrinter(view, report, Screen.OUT.columns(), printer).print();
        }
        printer.flush();
        // Who asked for JSON gets nothing else.
        out.write(
                report,
                workspace,
                json ? new PrintWriter(Writer.nullWriter()) : spec.commandLine().getErr());
        return view.project().getState() == Project.State.COMPLETED ? 0 : Failures.FAILED;
    }
}
