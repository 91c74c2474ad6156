package org.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:09Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "1969-12-31T23:59:59.5Z",
                "2024-02-29T23:59:09.007Z",
                "2024-02-29T23:59:09.999Z",
                "2024-02-29T23:59:09.000001Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T00:00:00Z"
            })
    void writes_what_the_moment_itself_would(String moment) {
        assertThat(InstantWriter.text(Instant.parse(moment)))
                .isEqualTo(Instant.parse(moment).toString());
    }
}
