package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the build has trained. */
@DisabledOnOs(OS.WINDOWS)
class FastStartIT {
    private static final Path APPLICATION = Path.of("target", "quarkus-app");

    @Test
    void the_script_takes_classes_from_the_archive_of_the_build() throws Exception {
        // A native executable needs none, and some builds of JDK 17 end while they write one.
        assumeThat(APPLICATION.resolve("fast-start/release")).exists();

        assertThat(started("-Xlog:class+load"))
                .anyMatch(line -> line.contains("org.parley.cli.ParleyCommand source: shared objects file"));
    }

    @Test
    void an_archive_that_does_not_fit_is_left_aside_in_silence() throws Exception {
        assumeThat(APPLICATION.resolve("fast-start/release")).exists();

        assertThat(started("-XX:-UseCompressedOops")).singleElement().asString().startsWith("parley ");
    }

    private static List<String> started(String options) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(APPLICATION.resolve("parley").toString(), "--version").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", options);
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
