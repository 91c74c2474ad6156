package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever others wrote, a log line is one line that steers nothing. */
class EscapedLogTest {
    private static final PatternFormatter CONSOLE = new PatternFormatter("%p %s%e%n");

    private static String logged(LogRecord line) {
        assertThat(new EscapedLog().isLoggable(line)).isTrue();
        return CONSOLE.format(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\u0000", "\u0007", "\b", "\u001b[2J", "\u007f", "\u0085", "\u009b31m", "\u2028", "\u2029",
                "\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069", "\u200b", "\ufeff", "\ud800",
                        "\t",
                "\ud834\udd73", "\udb40\udc41"
            })
    void what_cannot_be_seen_is_escaped_in_messages_parameters_and_exceptions(String unseen) {
        Exception failure = new IllegalStateException("a" + unseen + "b", new RuntimeException("c" + unseen));
        failure.addSuppressed(new IllegalArgumentException(unseen));
        ExtLogRecord line = new ExtLogRecord(Level.WARNING, "x%s: %s", FormatStyle.PRINTF, "logger");
        line.setParameters(new Object[] {unseen, "y" + unseen});
        line.setThrown(failure);

        String text = logged(line);

        assertThat(text).startsWith("WARNING x\\").doesNotContain("a" + unseen, "y" + unseen, "c" + unseen);
        assertThat(text.replaceAll("\\R\\t*", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
        assertThat(text.lines())
                .filteredOn(each -> each.contains("IllegalStateException: a\\"))
                .hasSize(1);
        assertThat(text).contains("Caused by: ", "Suppressed: ", "EscapedLogTest.java");
    }

    @Test
    void a_line_that_can_be_seen_stays_as_it_is() {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, "50%% of {0} \\n ä 😀 %s", FormatStyle.NO_FORMAT, "logger");

        assertThat(logged(line).strip()).isEqualTo("INFO 50%% of {0} \\n ä 😀 %s");
    }

    @Test
    void a_line_of_the_platform_is_escaped_too() {
        LogRecord line = new LogRecord(Level.INFO, "sent {0}");
        line.setParameters(new Object[] {"\u001b[31m"});

        assertThat(logged(line).strip()).isEqualTo("INFO sent \\u001b[31m");
    }

    @Test
    void exceptions_that_cause_each_other_are_printed() {
        Exception one = new IllegalStateException("one\n");
        one.initCause(new IllegalStateException("two\n", one));
        LogRecord line = new LogRecord(Level.INFO, "circle");
        line.setThrown(one);

        assertThat(logged(line)).contains("one\\n", "two\\n");
    }

    @Test
    void a_line_is_escaped_once() {
        LogRecord line = new LogRecord(Level.INFO, "a\nb");
        line.setThrown(new IllegalStateException("c\nd"));
        logged(line);

        assertThat(logged(line)).contains("a\\nb", "c\\nd").doesNotContain("\\\\");
    }
}
