package org.parley.engine.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * A mistake in a rule, policy or scenario file, or something that may be one.
 *
 * @param file       path below the rules folder
 * @param line       from 1; 0 if it concerns the file as a whole
 * @param column     from 1; 0 if unknown
 * @param rule       name of the rule it stands in; null if in none
 * @param suggestion what was probably meant; null if nothing comes to mind
 */
public record RuleProblem(
        Severity severity,
        Kind kind,
        String file,
        int line,
        int column,
        String rule,
        String message,
        String suggestion) {
    private static final Logger LOG = Logger.getLogger(RuleProblem.class);
    /** What is wrong with a text that no stack is deep enough for. */
    public static final String TOO_DEEP = "what stands here is nested too deeply to be read";

    /** What a problem means for the edit. */
    public enum Severity {
        /** The edit is refused. */
        ERROR,
        /** The edit takes effect. */
        WARNING;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is wrong. */
    public enum Kind {
        SYNTAX(Severity.ERROR),
        DUPLICATE(Severity.ERROR),
        UNKNOWN_TYPE(Severity.ERROR),
        UNKNOWN_PROPERTY(Severity.ERROR),
        UNKNOWN_CONSTANT(Severity.ERROR),
        UNKNOWN_FUNCTION(Severity.ERROR),
        UNKNOWN_VARIABLE(Severity.ERROR),
        WRONG_TYPE(Severity.ERROR),
        WRONG_ARGUMENTS(Severity.ERROR),
        FORBIDDEN(Severity.ERROR),
        NEVER_MATCHES(Severity.ERROR),
        /** The rules do not come to rest. */
        ENDLESS(Severity.ERROR),
        POLICY(Severity.ERROR),
        TRANSITIONS(Severity.ERROR),
        /** What only the compiler has found. */
        COMPILER(Severity.ERROR),
        /** A scenario that cannot be read; the rules do not depend on it. */
        SCENARIO(Severity.ERROR),
        NEVER_INSERTED(Severity.WARNING),
        /** A rule that does not seem to make its own condition false. */
        RETRIGGERS(Severity.WARNING),
        /** A rule that would change something in a session that is rebuilt from its facts. */
        REBUILD(Severity.WARNING),
        /** A file that nothing reads. */
        UNREAD(Severity.WARNING),
        UNUSED(Severity.WARNING);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RuleProblem(Kind kind, String file, int line, int column, String rule, String message, String suggestion) {
        this(kind.severity(), kind, file, line, column, rule, message, suggestion);
    }

    /** What the compiler says. */
    public RuleProblem(String file, int line, int column, String message) {
        this(Kind.COMPILER, file, line, column, null, message, null);
    }

    /**
     * What is thrown while something is read: the edit is wrong there, whatever the reason.
     *
     * @param rule name of the rule it stands in; null if in none
     */
    public static RuleProblem ofThrown(String file, int line, int column, String rule, Throwable thrown) {
        LOG.debugf(thrown, "%s:%d:%d cannot be read", file, line, column);
        return new RuleProblem(Kind.SYNTAX, file, line, column, rule, reason(thrown), null);
    }

    /** Why something cannot be read, in one line. */
    static String reason(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return TOO_DEEP;
        }
        String said = String.valueOf(thrown.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return "this cannot be read (%s: %s)".formatted(thrown.getClass().getSimpleName(), said);
    }

    /** What is wrong with the folder as a whole. */
    static RuleProblem ofAll(String message) {
        return new RuleProblem("", 0, 0, message);
    }

    /** The same at another place. */
    RuleProblem at(int otherLine, int otherColumn, String otherRule) {
        return new RuleProblem(severity, kind, file, otherLine, otherColumn, otherRule, message, suggestion);
    }

    /** The same, where it does not matter so much. */
    public RuleProblem asWarning() {
        return new RuleProblem(Severity.WARNING, kind, file, line, column, rule, message, suggestion);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code file:line:column}, as editors and terminals understand it. */
    public String place() {
        return column > 0 ? "%s:%d:%d".formatted(file, line, column) : "%s:%d".formatted(file, line);
    }

    @Override
    public String toString() {
        return file.isEmpty() ? message : "%s: %s".formatted(place(), message);
    }
}
