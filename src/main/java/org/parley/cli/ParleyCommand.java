package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        footer = {"", "Without a command: serve.", "Exit codes: 0 done, 1 ended with failures, 2 bad input or usage."})
public final class ParleyCommand implements Callable<Integer> {
    private static final String SERVE = "serve";

    /** By name, as help lists them. */
    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put(SERVE, ServeCommand::new);
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("converse", ConverseCommand::new);
        COMMANDS.put("coordinate", CoordinateCommand::new);
        COMMANDS.put("validate", ValidateCommand::new);
        COMMANDS.put("bench", BenchCommand::new);
        COMMANDS.put("rules", RulesCommand::new);
        COMMANDS.put("journal", JournalCommand::new);
        COMMANDS.put("meeting", MeetingCommand::new);
        COMMANDS.put("fast-start", FastStartCommand::new);
        // JDK 25 ends when it is to keep a reference to a method of this class, which is of Java 5, in an AOT cache.
        COMMANDS.put("help", () -> new HelpCommand());
    }

    @Spec
    private CommandSpec spec;

    /** Runs a command line and returns its exit code. */
    public static int execute(String... arguments) {
        // To look at all commands takes longer than to look for one.
        String named = arguments.length == 0 ? SERVE : arguments[0];
        return (COMMANDS.containsKey(named) && !named.equals("help") ? commandLine(Set.of(named)) : commandLine())
                .execute(arguments);
    }

    static CommandLine commandLine() {
        return commandLine(COMMANDS.keySet());
    }

    private static CommandLine commandLine(Set<String> names) {
        CommandLine line = new CommandLine(new ParleyCommand());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line.setExecutionStrategy(ParleyCommand::run)
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
        return spec.subcommands().get(SERVE).execute();
    }
}
