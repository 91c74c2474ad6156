package org.parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.engine.input.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where to read on; the whole help would hide it. */
final class UsageErrors implements IParameterExceptionHandler {
    /** The types of Java that a value was to be of, and what people call them. */
    private static final Map<String, String> IN_JAVA_TERMS = Map.of(
            " is not an int",
            " is not a whole number",
            " is not a long",
            " is not a whole number",
            " is not a double",
            " is not a number");

    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) throws Exception {
        CommandLine command = thrown.getCommandLine();
        Problem problem = Problem.usage(message(thrown));
        boolean json = Arrays.asList(arguments).contains("--json");
        Failures.tell(problem, command, json);
        if (!json) {
            command.getErr()
                    .printf("Try '%s --help'%n", command.getCommandSpec().qualifiedName());
        }
        return problem.exitCode();
    }

    /** Of a command that does nothing by itself. */
    static ParameterException noSubcommand(CommandSpec spec) {
        return new ParameterException(
                spec.commandLine(),
                "%s needs one of: %s"
                        .formatted(
                                spec.qualifiedName(),
                                String.join(", ", spec.subcommands().keySet())));
    }

    private static String message(ParameterException thrown) {
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched(), thrown.getCommandLine().getCommandSpec());
        }
        String message = thrown.getMessage();
        for (Map.Entry<String, String> term : IN_JAVA_TERMS.entrySet()) {
            message = message.endsWith(term.getKey()) ? message.replace(term.getKey(), term.getValue()) : message;
        }
        return message;
    }

    /** Behind a misspelt option its value counts as an argument, and the arguments are too many then. */
    private static String unmatched(List<String> arguments, CommandSpec spec) {
        List<String> options =
                arguments.stream().filter(each -> each.startsWith("-")).toList();
        if (!options.isEmpty()) {
            List<String> known = new ArrayList<>(spec.optionsMap().keySet());
            known.addAll(spec.negatedOptionsMap().keySet());
            return each("there is no option %s%s", options, known);
        }
        return spec.subcommands().isEmpty()
                ? each("%s is one argument too many%s", arguments, List.of())
                : each(
                        "there is no command %s%s; there are "
                                + String.join(", ", spec.subcommands().keySet()),
                        arguments.subList(0, 1),
                        spec.subcommands().keySet());
    }

    private static String each(String message, List<String> words, Collection<String> known) {
        Nearest nearest = new Nearest(known);
        return words.stream()
                .map(word -> message.formatted(word, nearest.hint(word)))
                .collect(Collectors.joining("; "));
    }
}
