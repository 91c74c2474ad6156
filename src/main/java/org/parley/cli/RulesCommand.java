package org.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at the rules of a folder. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Check, test or list the rules of a folder, or ask them why; a server may use it meanwhile.",
        subcommands = {RulesCheckCommand.class, RulesTestCommand.class, RulesListCommand.class, RulesWhyCommand.class})
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw UsageErrors.noSubcommand(spec);
    }
}
