package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleWatcher;
import org.parley.engine.rules.Rules;
import org.parley.journal.memory.MemoryStore;

/** A folder that is edited while somebody watches it. */
class RuleWatcherTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final String RULE = """
            rule "Whoever registers is heard of"
            when
                RegisterAgent(agentId == "%s")
            then
            end
            """;

    @TempDir
    Path folder;

    @Test
    void a_folder_whose_content_is_taken_away_is_watched_all_the_same_and_noticed_when_it_is_back() throws Exception {
        RuleBases.quiet();
        RuleFiles files = new RuleFiles(folder).rules("first", RULE.formatted("ann"));
        Rules rules = new Rules(
                new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), new MemoryStore());
        String before = rules.active().version();
        try (RuleWatcher watcher = new RuleWatcher(rules)) {
            assertThat(watcher).isNotNull();
            for (int time = 0; time < 5; time++) {
                takeEverythingAway();
                until(() -> !rules.status().problems().isEmpty());
                assertThat(rules.active().version()).isEqualTo(before);

                files.rules("first", RULE.formatted("ann"));
                until(() -> rules.status().problems().isEmpty());
            }
            files.rules("first", RULE.formatted("ben"));
            until(() -> !rules.active().version().equals(before));
        }
    }

    @Test
    void a_file_that_is_no_text_or_too_large_is_named_and_the_next_edit_is_looked_at() throws Exception {
        RuleBases.quiet();
        RuleFiles files = new RuleFiles(folder).rules("first", RULE.formatted("ann"));
        Rules rules = new Rules(
                new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), new MemoryStore());
        Path odd = folder.resolve("test/odd.drl");
        try (RuleWatcher watcher = new RuleWatcher(rules)) {
            assertThat(watcher).isNotNull();
            Files.write(odd, new byte[] {(byte) 0xC3, 0x28});
            until(() -> problems(rules).contains("test/odd.drl is not text in UTF-8"));

            Files.writeString(odd, "/*" + "x".repeat(1 << 20) + "*/");
            until(() -> problems(rules).contains("test/odd.drl has 1048580 bytes"));

            Files.delete(odd);
            files.rules("second", RULE.formatted("ben").replace("heard", "told"));
            until(() -> rules.status().problems().isEmpty() && rules.active().size() == 2);
        }
    }

    private static String problems(Rules rules) {
        return rules.status().problems().toString();
    }

    private void takeEverythingAway() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> below = all.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : below) {
                Files.delete(path);
            }
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it never came to that").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
