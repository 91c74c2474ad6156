package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.api.AddressNotAllowed;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.OutdatedRules;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Held;
import org.parley.engine.session.InThePast;
import org.parley.engine.session.RuleFailure;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.sql.UnknownStore;

/**
 * What went wrong, as the user would want to hear it.
 *
 * @param exitCode what the command ends with
 * @param lines    for people
 * @param details  for programs
 */
record Problem(int exitCode, List<String> lines, Details details) {
    private static final String MEND = "mend the rule in its file; rules check tells what else is wrong with it";
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int FAILED = 500;
    private static final int UNAVAILABLE = 503;

    /** Problem details (RFC 9457), as the server would answer; what does not apply is null. */
    record Details(
            int status,
            String title,
            String detail,
            List<?> errors,
            String rule,
            String rulesVersion,
            String missing) {}

    /** Empty for what nobody has foreseen. */
    static Optional<Problem> of(Throwable thrown) {
        if (thrown instanceof InvalidFile file) {
            return Optional.of(of(file));
        }
        if (thrown instanceof InvalidInput input) {
            return Optional.of(of(input));
        }
        if (thrown instanceof RulesRejected rejected) {
            return Optional.of(of(rejected));
        }
        if (thrown instanceof RefusedByRule refusal) {
            return Optional.of(of(refusal));
        }
        if (thrown instanceof RuleFailure failure) {
            return Optional.of(new Problem(
                    Failures.FAILED,
                    List.of(failure.getMessage(), MEND),
                    new Details(
                            FAILED,
                            "A rule failed; nothing was changed",
                            failure.getMessage(),
                            null,
                            String.valueOf(failure.rule()),
                            null,
                            null)));
        }
        if (thrown instanceof JournalDamaged damaged) {
            return Optional.of(failed(FAILED, "The journal is damaged at " + damaged.place(), damaged.getMessage()));
        }
        if (thrown instanceof JournalUnavailable || thrown instanceof Held) {
            return Optional.of(failed(UNAVAILABLE, "The store cannot be used", thrown.getMessage()));
        }
        if (thrown instanceof AddressNotAllowed) {
            return Optional.of(new Problem(
                    Failures.FAILED,
                    List.of(thrown.getMessage()),
                    new Details(FAILED, "The address is not allowed", thrown.getMessage(), null, null, null, null)));
        }
        if (thrown instanceof UnknownStore || thrown instanceof InThePast || thrown instanceof OutdatedRules) {
            return Optional.of(usage(thrown.getMessage()));
        }
        if (thrown instanceof NoSuchFileException || thrown instanceof NotDirectoryException) {
            return Optional.of(usage(messageOf(thrown)));
        }
        if (thrown instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        return thrown instanceof IOException
                ? Optional.of(failed(FAILED, "Input or output failed", messageOf(thrown)))
                : Optional.empty();
    }

    /** Something on the command line that cannot be. */
    static Problem usage(String message) {
        return badInput(BAD_REQUEST, "Invalid input", message);
    }

    private static Problem failed(int status, String title, String message) {
        return new Problem(
                Failures.FAILED, List.of(message), new Details(status, title, message, null, null, null, null));
    }

    private static Problem badInput(int status, String title, String message) {
        return new Problem(
                Failures.BAD_INPUT, List.of(message), new Details(status, title, message, null, null, null, null));
    }

    private static Problem of(InvalidFile file) {
        List<String> lines = lines(file.file(), file.errors());
        return new Problem(Failures.BAD_INPUT, lines, invalid(lines.get(0), file.errors()));
    }

    private static Problem of(InvalidInput input) {
        return new Problem(
                Failures.BAD_INPUT,
                input.errors().stream().map(Problem::line).toList(),
                invalid(Count.of(input.errors().size(), "mistake"), input.errors()));
    }

    private static Details invalid(String detail, List<InputError> errors) {
        return new Details(BAD_REQUEST, "Invalid input", detail, errors, null, null, null);
    }

    private static Problem of(RulesRejected rejected) {
        List<String> lines = new ArrayList<>();
        if (rejected.problems().stream().anyMatch(problem -> !problem.file().isEmpty())) {
            lines.add("The rules do not compile:");
        }
        rejected.problems().forEach(problem -> lines.add(line(problem)));
        return new Problem(
                Failures.BAD_INPUT,
                lines,
                new Details(
                        BAD_REQUEST,
                        "The rules do not compile",
                        Count.of(rejected.problems().size(), "mistake"),
                        rejected.problems(),
                        null,
                        null,
                        null));
    }

    private static Problem of(RefusedByRule refusal) {
        return new Problem(
                Failures.BAD_INPUT,
                List.of(refusal.getMessage()),
                new Details(
                        CONFLICT,
                        "Refused by a rule",
                        refusal.subject() + ": " + refusal.reason(),
                        null,
                        refusal.rule(),
                        refusal.rulesVersion(),
                        refusal.reason()));
    }

    /** The name of a file and how many mistakes are in it, then each of them; what concerns the file as a whole on its line. */
    static List<String> lines(String file, List<InputError> errors) {
        if (errors.size() == 1 && errors.get(0).pointer().isEmpty()) {
            return List.of("%s: %s".formatted(file, errors.get(0).message()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s".formatted(file, Count.of(errors.size(), "mistake")));
        errors.forEach(error -> lines.add("  " + line(error)));
        return lines;
    }

    /** The name of a file and what may not be meant in it, each on a line of its own. */
    static List<String> warnings(String file, List<InputError> warnings) {
        return warnings.stream()
                .map(each -> "%s: warning: %s".formatted(file, line(each)))
                .toList();
    }

    /** The pointer, if there is one, and what is wrong there. */
    static String line(InputError error) {
        return error.pointer().isEmpty() ? error.message() : error.pointer() + ": " + error.message();
    }

    /** The place, if it is known, and what is wrong there. */
    static String line(RuleProblem problem) {
        return problem.file().isEmpty()
                ? problem.message()
                : "%s: %s: %s".formatted(problem.place(), problem.severity().word(), problem.message());
    }

    private static String messageOf(Throwable thrown) {
        if (thrown instanceof NoSuchFileException missing) {
            return missing.getFile() + ": "
                    + (missing.getReason() == null ? "no such file or folder" : missing.getReason());
        }
        if (thrown instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return thrown instanceof FileSystemException || thrown.getMessage() == null
                ? thrown.toString()
                : thrown.getMessage();
    }
}
