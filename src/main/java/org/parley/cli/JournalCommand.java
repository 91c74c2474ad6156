package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks into a journal. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Verify, show or replay the journal of a store; a server may use it meanwhile.",
        subcommands = {JournalVerifyCommand.class, JournalShowCommand.class, JournalReplayCommand.class})
final class JournalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** What the subcommands look at. */
    static final class Where {
        @Mixin
        KeptStoreOption store = new KeptStoreOption();

        @Option(names = "--workspace", paramLabel = "NAME", description = "Workspace (default: ${DEFAULT-VALUE}).")
        String workspace = "default";
    }

    @Override
    public void run() {
        throw UsageErrors.noSubcommand(spec);
    }
}
