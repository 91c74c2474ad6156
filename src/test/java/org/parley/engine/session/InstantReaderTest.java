package org.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReaderTest {
    @Test
    void reads_what_is_written() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            long second = random.nextLong(Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(), 253_402_300_800L);
            Instant moment =
                    Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : random.nextInt(1000) * 1_000_000L);

            assertThat(InstantReader.moment(InstantWriter.text(moment))).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30T00:00:00Z",
                "2023-02-29T00:00:00Z",
                "2024-00-10T00:00:00Z",
                "2024-13-10T00:00:00Z",
                "2024-01-00T00:00:00Z",
                "2024-01-01T24:00:00Z",
                "2024-01-01T23:60:00Z",
                "2024-01-01T23:59:60Z",
                "2024-01-01T10:00:00+",
                "2024-01-01T10:00:00z",
                "2024-01-01 10:00:00Z",
                "2024-01-01T10:00:00,000Z",
                "2024-01-01T10:00:00+02:00",
                "2024-01-01T1a:00:00Z",
                "+10000-01-01T00:00:00Z",
                "2024-02-29T23:59:09.000001Z",
                ""
            })
    void leaves_everything_else_to_the_library(String text) {
        assertThat(InstantReader.moment(text)).isNull();
    }

    @Test
    void reads_no_other_moment_than_the_library() {
        Random random = new Random(11);
        for (int round = 0; round < 100_000; round++) {
            char[] text = "2024-02-28T23:59:59.999Z".toCharArray();
            for (int change = random.nextInt(3); change >= 0; change--) {
                text[random.nextInt(text.length)] = "0123456789-:.TZ+".charAt(random.nextInt(16));
            }

            Instant moment = InstantReader.moment(new String(text));

            if (moment != null) {
                assertThat(moment).isEqualTo(parsed(new String(text)));
            }
        }
    }

    private static Instant parsed(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
