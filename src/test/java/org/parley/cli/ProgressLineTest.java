package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bar of a run fits on a line, however wide the terminal is. */
class ProgressLineTest {
    private static final ProgressLine LINE =
            new ProgressLine("healthcare_blockchain_project", 6, 9, Duration.ofSeconds(75), "2024-01-15 11:00");

    @Test
    void a_wide_terminal_shows_everything() {
        assertThat(LINE.fit(110))
                .hasSize(110)
                .startsWith("healthcare_blockchain_project  66% [====")
                .endsWith("] 6/9 (0:01:15) 2024-01-15 11:00");
    }

    @Test
    void a_narrow_one_leaves_out_first_the_real_time_then_the_name_last_the_virtual_time() {
        assertThat(LINE.fit(77))
                .startsWith("healthcare_blockchain_project  66% [=")
                .endsWith("] 6/9 2024-01-15 11:00");
        assertThat(LINE.fit(59)).startsWith("healthcare_blockch..  66% [").endsWith("] 6/9 2024-01-15 11:00");
        assertThat(LINE.fit(39)).startsWith(" 66% [=").endsWith("] 6/9 2024-01-15 11:00");
        assertThat(LINE.fit(30)).startsWith(" 66% [=").endsWith("] 6/9");
    }

    @Test
    void no_line_is_longer_than_there_is_room_and_each_covers_the_one_before() {
        for (int columns = 20; columns <= 110; columns++) {
            assertThat(LINE.fit(columns)).hasSize(columns);
        }
        assertThat(LINE.fit(200)).hasSize(110);
    }
}
