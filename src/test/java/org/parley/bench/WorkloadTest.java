package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.Workload;

class WorkloadTest {
    @ParameterizedTest
    @CsvSource({"100, 10, d863cef16a1a43b2", "1000, 100, 64658c42a3f0f1e1", "10000, 1000, d5e996724346f21b"})
    void the_projects_are_the_same_on_every_machine(int tasks, int agents, String hash)
            throws NoSuchAlgorithmException {
        byte[] file = Workload.of(tasks, agents).toProjectFile().toString().getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .startsWith(hash);
    }
}
