package org.parley.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.InThePast;
import org.parley.engine.session.RuleFailure;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.sql.UnknownStore;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong as the user would want to hear it, and picks the exit code. */
final class Failures implements IExecutionExceptionHandler {
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        Throwable cause = thrown;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof InvalidInput invalid) {
            invalid.errors()
                    .forEach(error -> err.println(
                            error.pointer().isEmpty() ? error.message() : error.pointer() + ": " + error.message()));
            return BAD_INPUT;
        }
        if (cause instanceof RulesRejected rejected) {
            err.println("The rules do not compile:");
            rejected.problems().forEach(err::println);
            return BAD_INPUT;
        }
        if (cause instanceof NoSuchFileException missing) {
            err.println(missing.getFile() + ": no such file or folder");
            return BAD_INPUT;
        }
        if (cause instanceof IOException) {
            err.println(cause);
            return BAD_INPUT;
        }
        if (cause instanceof Refusal refusal) {
            err.println(refusal.getMessage());
            return BAD_INPUT;
        }
        if (cause instanceof JournalUnavailable || cause instanceof UnknownStore || cause instanceof InThePast) {
            err.println(cause.getMessage());
            return BAD_INPUT;
        }
        if (cause instanceof RuleFailure failure) {
            err.println(failure.getMessage());
            return FAILED;
        }
        throw thrown;
    }
}
