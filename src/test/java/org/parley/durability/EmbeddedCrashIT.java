package org.parley.durability;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the store that comes with it. */
@Tag("sampled")
class EmbeddedCrashIT {
    @Test
    void after_kills_each_acknowledged_command_took_effect_once_and_projects_ended_as_if_undisturbed(
            @TempDir Path folder) {
        try (Server server = Server.on(folder.resolve("store").toString())) {
            Crashes.survivedBy(server);
        }
    }
}
