package org.parley.cli;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Escapes what others wrote in log lines: control characters, which would forge lines or steer a terminal, and format
 * characters, which would turn the direction of writing.
 */
@LoggingFilter(name = EscapedLog.NAME)
public final class EscapedLog implements Filter {
    static final String NAME = "escaped";

    private static final Formatter MESSAGE = new PatternFormatter("%s");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    @Override
    public boolean isLoggable(LogRecord line) {
        String message = MESSAGE.format(line);
        if (UNSEEN.matcher(message).find()) {
            write(line, escape(message));
        }
        if (line.getThrown() != null && !(line.getThrown() instanceof EscapedThrowable)) {
            line.setThrown(new EscapedThrowable(line.getThrown()));
        }
        return true;
    }

    private static void write(LogRecord line, String message) {
        if (line instanceof ExtLogRecord formatted) {
            formatted.setMessage(message, FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(message);
        }
        line.setParameters(null);
        line.setResourceBundle(null);
    }

    static String escape(String text) {
        return UNSEEN.matcher(text).replaceAll(EscapedLog::escaped);
    }

    private static String escaped(MatchResult match) {
        return switch (match.group()) {
            case "\n" -> "\\\\n";
            case "\r" -> "\\\\r";
            case "\t" -> "\\\\t";
            default -> "\\\\u%s".formatted(String.join("\\\\u", hex(match.group())));
        };
    }

    private static String[] hex(String text) {
        return text.chars().mapToObj("%04x"::formatted).toArray(String[]::new);
    }
}
