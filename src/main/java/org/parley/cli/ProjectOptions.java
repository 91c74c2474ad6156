package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.engine.fact.Words;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.Workspace;
import org.parley.project.CheckpointFrequency;
import org.parley.project.FileDefaults;
import org.parley.project.ManagementPolicy;
import org.parley.project.OversightPolicy;
import org.parley.project.RunProject;
import org.parley.project.WorkflowPolicy;
import org.parley.report.CurrentPolicies;
import picocli.CommandLine.Option;

/** How a project is to be run, where it is not as its file says. */
final class ProjectOptions {
    private static final String MODE = "--mode";
    private static final String CHECKPOINTS = "--checkpoints";
    private static final String MEETINGS = "--[no-]meetings";
    private static final String SEED = "--seed";

    @Option(
            names = MODE,
            paramLabel = "MODE",
            description = "Execution mode instead of the file's: fully_automated, incremental or simulation.")
    private String mode;

    @Option(
            names = CHECKPOINTS,
            paramLabel = "FREQUENCY",
            description = "How often an incremental run stops for an answer: after_each_task, after_each_meeting,"
                    + " after_each_wave, daily or milestone. Other modes do not stop.")
    private String checkpoints;

    @Option(
            names = "--meetings",
            negatable = true,
            description = "Let a simulation add management meetings, or not (--no-meetings). Other modes add none.")
    private Boolean meetings;

    @Option(
            names = SEED,
            paramLabel = "N",
            description =
                    "Let tasks take more or less than estimated, as if by chance, but for one seed always the same"
                            + " (default: as estimated).")
    private Integer seed;

    /** In virtual time. */
    RunProject run(String projectId) {
        return new RunProject(projectId, mode, checkpoints, meetings, false, seed, null);
    }

    /** Looks for values that no policy of the workspace knows; a rule would refuse them one by one, and too late. */
    void check(OptionChecks checks, RuleBase base, Workspace workspace) {
        List<String> frequencies = CurrentPolicies.of(CheckpointFrequency.class, base, workspace.facts()).stream()
                .map(CheckpointFrequency::frequency)
                .sorted()
                .toList();
        checks.that(
                        checkpoints == null || frequencies.contains(checkpoints),
                        CHECKPOINTS,
                        "there are no checkpoints %s, only %s%s"
                                .formatted(checkpoints, frequencies, Words.hint(checkpoints, frequencies)))
                .that(seed == null || seed >= 0, SEED, seed + " is less than 0");
        CurrentPolicies.of(WorkflowPolicy.class, base, workspace.facts())
                .forEach(policy -> checks.that(
                        mode == null || policy.executionModes().contains(mode),
                        MODE,
                        "there are no rules for the execution mode %s, only for %s%s"
                                .formatted(mode, policy.executionModes(), Words.hint(mode, policy.executionModes()))));
    }

    /** A project that has begun goes on as it began. */
    void refuseAny() {
        String begun = "the project has begun, and goes on as it began";
        new OptionChecks()
                .that(mode == null, MODE, begun)
                .that(checkpoints == null, CHECKPOINTS, begun)
                .that(meetings == null, MEETINGS, begun)
                .that(seed == null, SEED, begun)
                .refuseIfAny();
    }

    /** What is given but makes no difference in the mode of the file, or the one that was given. */
    List<String> withoutEffect(String modeOfFile, RuleBase base, Workspace workspace) {
        String running = mode != null
                ? mode
                : modeOfFile != null
                        ? modeOfFile
                        : CurrentPolicies.of(FileDefaults.class, base, workspace.facts()).stream()
                                .map(FileDefaults::executionMode)
                                .findFirst()
                                .orElse("");
        List<String> notes = new ArrayList<>();
        if (checkpoints != null) {
            CurrentPolicies.of(OversightPolicy.class, base, workspace.facts())
                    .forEach(policy -> note(CHECKPOINTS, running, policy.checkpointsIn(), notes));
        }
        if (meetings != null) {
            CurrentPolicies.of(ManagementPolicy.class, base, workspace.facts())
                    .forEach(policy -> note(MEETINGS, running, policy.meetingsIn(), notes));
        }
        return notes;
    }

    private static void note(String option, String running, List<String> modes, List<String> notes) {
        if (!modes.contains(running)) {
            notes.add("note: %s makes no difference in the mode %s, only in %s".formatted(option, running, modes));
        }
    }
}
