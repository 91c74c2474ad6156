package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Lets the packaged server do once what servers do, and keeps what it has loaded: from JDK 25 on an AOT cache, before that
 * an archive of classes. The next starts take it from there.
 */
class FastStartTraining {
    private static final int AOT_SINCE = 25;
    private static final Path PROJECT = Path.of("projects/healthcare_blockchain_compressed.json");
    private static final String ID = "healthcare_blockchain_compressed";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int MOST_POLLS = 2_000;
    private static final String PROJECTS = "/v1/workspaces/default/projects";

    @Test
    void what_a_trained_server_has_loaded_is_kept() throws IOException {
        boolean aot = Runtime.version().feature() >= AOT_SINCE;
        Path cache =
                Path.of("target/quarkus-app", aot ? "parley.aot" : "parley.jsa").toAbsolutePath();
        Path folder = Folders.fresh("training");
        try (ServerProcess server = ServerProcess.parley(
                folder.resolve("server.log"),
                folder.resolve("store").toString(),
                List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache))) {
            server.awaitAnswer("/q/health/ready");
            server.send("POST", PROJECTS, Files.readString(PROJECT));
            server.send("POST", PROJECTS + "/" + ID + "/run", "");
            awaitEnd(server);
            for (String path : List.of("", "/" + ID + "/result", "/" + ID + "/timeline", "/" + ID + "/tasks")) {
                assertThat(server.send("GET", PROJECTS + path, "").status()).isEqualTo(200);
            }
            server.send("GET", "/v1/rules/status", "");
            server.send("GET", "/q/metrics", "");
            server.stop();
        }

        assertThat(cache).isNotEmptyFile();
    }

    private static void awaitEnd(ServerProcess server) {
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            if (server.send("GET", PROJECTS + "/" + ID + "/status", "").body().contains("COMPLETED\"")) {
                return;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new AssertionError("the project does not end");
    }
}
