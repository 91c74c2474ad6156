package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.Domains;

/** The reference for those who write rules says what the code says. */
class ReferenceTest {
    private static final Path PAGE = Path.of("src/docs/reference.md");
    private static final String WRITE = "reference.write";

    @Test
    void the_reference_is_what_the_code_documents() throws IOException {
        String now = Reference.of(Domains.TYPES);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE))
                .as("run ./mvnw test -Dtest=ReferenceTest -D%s=true to make it anew", WRITE)
                .isEqualTo(now);
    }

    @Test
    void everything_that_rules_may_speak_of_says_what_it_is() {
        assertThat(Reference.of(Domains.TYPES)).doesNotContainPattern("#### \\w+\\n\\n\\n");
    }
}
