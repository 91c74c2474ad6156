package org.parley.durability;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL. */
@Tag("sampled")
class PostgresCrashIT {
    @Test
    void after_kills_each_acknowledged_command_took_effect_once_and_projects_ended_as_if_undisturbed(
            @TempDir Path folder) {
        try (Postgres postgres = new Postgres(folder);
                Server server = Server.on(postgres.store())) {
            Crashes.survivedBy(server);
        }
    }
}
