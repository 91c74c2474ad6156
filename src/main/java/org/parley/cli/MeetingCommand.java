package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Meetings as directories of files. */
@Command(
        name = "meeting",
        mixinStandardHelpOptions = true,
        description = "Export a meeting of a store as a mailbox, or import one.",
        subcommands = {MeetingExportCommand.class, MeetingImportCommand.class})
final class MeetingCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw UsageErrors.noSubcommand(spec);
    }
}
