package org.parley.cli;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, to people or to programs, and picks the exit code. */
final class Failures implements IExecutionExceptionHandler {
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        Problem problem = Problem.of(cause(thrown)).orElse(null);
        if (problem == null) {
            throw thrown;
        }
        tell(problem, command, command.getParseResult().hasMatchedOption("--json"));
        return problem.exitCode();
    }

    /** Who asked for JSON gets nothing else, and where it is expected. */
    static void tell(Problem problem, CommandLine command, boolean json) throws Exception {
        if (json) {
            command.getOut().println(Json.pretty(problem.details()));
            command.getOut().flush();
        } else {
            problem.lines().forEach(VisibleText.of(command.getErr())::println);
        }
    }

    private static Throwable cause(Exception thrown) {
        Throwable cause = thrown;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
