package org.parley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 ended with failures, 2 bad input or usage. */
@Command(
        name = "parley",
        description = "Decides who does which task, by rules that you can read and edit.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ServeCommand.class,
            RunCommand.class,
            ConverseCommand.class,
            CoordinateCommand.class,
            ValidateCommand.class,
            BenchCommand.class,
            RulesCommand.class,
            JournalCommand.class,
            MeetingCommand.class,
            FastStartCommand.class,
            HelpCommand.class
        },
        footer = {"", "Without a command: serve.", "Exit codes: 0 done, 1 ended with failures, 2 bad input or usage."})
public final class ParleyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Runs a command line and returns its exit code. */
    public static int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ParleyCommand())
                .setExecutionStrategy(ParleyCommand::run)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures());
    }

    /** Only help has colours. */
    private static int run(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CommandLine command = parsed.commandSpec().commandLine();
        boolean json = parsed.asCommandLineList().stream()
                .anyMatch(each -> each.getParseResult().hasMatchedOption("--json"));
        // JSON has signs of its own for what cannot be seen.
        command.setOut(json ? command.getOut() : VisibleText.of(command.getOut()))
                .setErr(VisibleText.of(command.getErr()))
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        return new RunLast().execute(parsed);
    }

    @Override
    public Integer call() {
        return spec.subcommands().get("serve").execute();
    }
}
