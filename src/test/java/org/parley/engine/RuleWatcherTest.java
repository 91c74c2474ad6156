package org.parley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.LogsErrors;
import org.parley.RuleBases;
import org.parley.Wait;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleCheck;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.RuleWatcher;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.check.RuleChecker;
import org.parley.journal.memory.MemoryStore;

/** A folder that is edited while somebody watches it. */
class RuleWatcherTest {
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
    @LogsErrors("the edit is refused")
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
                Wait.until(() -> !rules.status().problems().isEmpty());
                assertThat(rules.active().version()).isEqualTo(before);

                files.rules("first", RULE.formatted("ann"));
                Wait.until(() -> rules.status().problems().isEmpty());
            }
            files.rules("first", RULE.formatted("ben"));
            Wait.until(() -> !rules.active().version().equals(before));
        }
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_file_that_is_no_text_or_too_large_is_named_and_the_next_edit_is_looked_at() throws Exception {
        RuleBases.quiet();
        RuleFiles files = new RuleFiles(folder).rules("first", RULE.formatted("ann"));
        Rules rules = new Rules(
                new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), new MemoryStore());
        Path odd = folder.resolve("test/odd.drl");
        try (RuleWatcher watcher = new RuleWatcher(rules)) {
            assertThat(watcher).isNotNull();
            Files.write(odd, new byte[] {(byte) 0xC3, 0x28});
            Wait.until(() -> problems(rules).contains("test/odd.drl is not text in UTF-8"));

            Files.writeString(odd, "/*" + "x".repeat(1 << 20) + "*/");
            Wait.until(() -> problems(rules).contains("test/odd.drl has 1048580 bytes"));

            Files.delete(odd);
            files.rules("second", RULE.formatted("ben").replace("heard", "told"));
            Wait.until(
                    () -> rules.status().problems().isEmpty() && rules.active().size() == 2);
        }
    }

    @Test
    @LogsErrors("the edit is refused")
    void whatever_is_wrong_with_an_edit_the_next_one_is_looked_at() throws Exception {
        RuleBases.quiet();
        RuleFiles files = new RuleFiles(folder).rules("first", RULE.formatted("ann"));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Rules rules = Rules.checked(
                new RuleFolder(folder),
                Domains.TYPES,
                Domains.loader(),
                new Failing(thrown),
                InstantSource.system(),
                new MemoryStore(),
                null);
        String before = rules.active().version();
        try (RuleWatcher watcher = new RuleWatcher(rules)) {
            assertThat(watcher).isNotNull();
            for (Path file : hostile()) {
                Path odd = folder.resolve("test").resolve(file.getFileName());
                Files.copy(file, odd);
                Wait.until(() -> problems(rules).contains("test/" + file.getFileName() + ":"));
                assertThat(rules.active().version()).as("%s", file).isEqualTo(before);
                Files.delete(odd);
                Wait.until(() -> rules.status().problems().isEmpty());
            }
            for (Error error : List.of(new StackOverflowError(), new OutOfMemoryError(), new AssertionError())) {
                thrown.set(error);
                files.rules("first", RULE.formatted("ben"));
                Wait.until(() -> !rules.status().problems().isEmpty());
                thrown.set(null);
                files.rules("first", RULE.formatted("ann"));
                Wait.until(() -> rules.status().problems().isEmpty());
            }
            files.rules("second", RULE.formatted("ben").replace("heard", "told"));
            Wait.until(() -> rules.active().size() == 2);
        }
    }

    @Test
    @LogsErrors("the edit is refused")
    void an_edit_that_cannot_be_tried_because_too_many_trials_wait_is_tried_again() throws Exception {
        RuleBases.quiet();
        RuleFiles files = new RuleFiles(folder).rules("first", RULE.formatted("ann"));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Rules rules = Rules.checked(
                new RuleFolder(folder),
                Domains.TYPES,
                Domains.loader(),
                new Failing(thrown),
                InstantSource.system(),
                new MemoryStore(),
                null);
        try (RuleWatcher watcher = new RuleWatcher(rules)) {
            assertThat(watcher).isNotNull();
            thrown.set(new RejectedExecutionException("too many"));
            files.rules("second", RULE.formatted("ben").replace("heard", "told"));
            Wait.until(() -> problems(rules).equals("[too many]"));

            thrown.set(null);
            Wait.until(() -> rules.active().size() == 2);
        }
    }

    /** Throws what it is told to; otherwise checks. */
    private record Failing(AtomicReference<Throwable> thrown, RuleCheck checker) implements RuleCheck {
        Failing(AtomicReference<Throwable> thrown) {
            this(thrown, new RuleChecker(Domains.TYPES));
        }

        @Override
        public List<RuleProblem> read(RuleSet source) {
            if (thrown.get() instanceof Error error) {
                throw error;
            }
            if (thrown.get() instanceof RuntimeException exception) {
                throw exception;
            }
            return checker.read(source);
        }

        @Override
        public List<RuleProblem> tryOut(RuleBase candidate, RuleSet before) {
            return checker.tryOut(candidate, before);
        }
    }

    private static List<Path> hostile() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String each : List.of("hostile", "broken")) {
            try (Stream<Path> all = Files.list(Path.of("src", "test", "resources", each))) {
                all.filter(file -> file.toString().matches(".*\\.(drl|yaml)")).forEach(files::add);
            }
        }
        return files;
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
}
