package org.parley.cli;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where to read on; the whole help would hide it. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException thrown, String[] arguments) throws Exception {
        CommandLine command = thrown.getCommandLine();
        Problem problem = Problem.usage(thrown.getMessage());
        boolean json = Arrays.asList(arguments).contains("--json");
        Failures.tell(problem, command, json);
        if (!json) {
            UnmatchedArgumentException.printSuggestions(thrown, command.getErr());
            command.getErr()
                    .printf("Try '%s --help'%n", command.getCommandSpec().qualifiedName());
        }
        return problem.exitCode();
    }
}
