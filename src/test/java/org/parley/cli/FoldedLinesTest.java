package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Long lines on a terminal. */
class FoldedLinesTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void a_long_line_is_folded_between_words_and_set_in() {
        print(OptionalInt.of(30), "they agree on the month of May, by majority%nand go on%n");

        assertThat(printed.toString().lines())
                .containsExactly("they agree on the month of", "  May, by majority", "and go on");
    }

    @Test
    void what_belongs_to_a_column_stays_below_it() {
        print(OptionalInt.of(40), "  pm      2 tasks, {planning=9, writing=8}, general=3%n");

        assertThat(printed.toString().lines())
                .containsExactly("  pm      2 tasks, {planning=9,", "          writing=8}, general=3");
    }

    @Test
    void a_word_that_is_longer_than_a_line_is_broken() {
        print(OptionalInt.of(10), "abcdefghijklmno%n");

        assertThat(printed.toString().lines()).containsExactly("abcdefghij", "  klmno");
    }

    @Test
    void without_a_terminal_lines_stay_as_they_are() {
        print(OptionalInt.empty(), "a line of any length%n");

        assertThat(printed.toString().lines()).containsExactly("a line of any length");
    }

    private void print(OptionalInt columns, String text) {
        PrintWriter out = FoldedLines.of(new PrintWriter(printed), columns);
        out.printf(text);
        out.flush();
    }
}
