package org.parley.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Chance;
import org.parley.Domains;
import org.parley.Full;
import org.parley.Mutations;
import org.parley.RuleBases;
import org.parley.engine.rules.check.RuleChecker;

/**
 * Shipped rules, policies and scenarios with mistakes in them: nothing is thrown, nothing hangs, and each finding has a place.
 * A hundred in each build, thousands in the profile full; {@code -Dparley.mutations=20000} for more, {@code
 * -Dparley.mutation=SEED} for one.
 */
@Tag("sampled")
class MutatedFilesTest {
    private static final int USUAL = Full.times(100, 3_000);
    /** After so long an input hangs, however busy the machine is. */
    private static final int SECONDS = 120;

    private final RuleSet shipped = shipped();
    private final List<String> paths = List.copyOf(shipped.files().keySet());
    private final List<String> texts = List.copyOf(shipped.files().values());
    private final Map<String, Folder> folders = new HashMap<>();

    /** The files of one domain, and what is known of them: to check a mutated file there is quick. */
    private record Folder(RuleSet files, RuleChecker checker, RuleCompiler compiler, RuleBase active) {
        static Folder of(RuleSet files) {
            RuleChecker checker = new RuleChecker(Domains.TYPES);
            checker.read(files);
            RuleCompiler compiler = new RuleCompiler(Domains.TYPES, Domains.loader());
            try {
                return new Folder(files, checker, compiler, compiler.compile(files, null));
            } catch (RulesRejected e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void a_mutated_file_makes_findings_with_a_place_and_nothing_else() throws Exception {
        RuleBases.quiet();
        List<String> failures = new ArrayList<>();
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "mutations");
            daemon.setDaemon(true);
            return daemon;
        });
        for (int seed : seeds().toArray()) {
            try {
                // What is read once does not count.
                folder(path(new Chance(seed)));
                thread.submit(() -> check(seed)).get(SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                failures.add("seed %d does not end".formatted(seed));
                break;
            } catch (ExecutionException e) {
                failures.add(told(seed, e.getCause()));
            }
        }
        thread.shutdownNow();
        assertThat(failures)
                .withFailMessage(() -> "%d inputs fail; repeat one by ./mvnw test -Dtest=%s -Dparley.mutation=SEED%n%s"
                        .formatted(failures.size(), getClass().getSimpleName(), String.join("\n", failures)))
                .isEmpty();
    }

    private static IntStream seeds() {
        Integer only = Integer.getInteger("parley.mutation");
        return only == null ? IntStream.range(0, Integer.getInteger("parley.mutations", USUAL)) : IntStream.of(only);
    }

    private String path(Chance chance) {
        return chance.oneOf(paths);
    }

    /** Null if all is well. */
    private Void check(int seed) {
        Chance chance = new Chance(seed);
        String path = path(chance);
        Folder folder = folder(path);
        // The other files tell what the mutated one may speak of; their rules would be read in vain.
        RuleSet around = path.endsWith(".drl") ? withoutRules(folder.files) : folder.files;
        RuleSet mutated = around.with(Map.of(path, Mutations.of(shipped.files().get(path), texts, chance)));
        List<RuleProblem> found = new ArrayList<>(folder.checker.read(mutated));
        try {
            folder.compiler.compile(mutated, folder.active);
        } catch (RulesRejected e) {
            found.addAll(e.problems());
        }
        found.forEach(problem -> requirePlace(problem, mutated));
        return null;
    }

    private static RuleSet withoutRules(RuleSet files) {
        return new RuleSet(files.files().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> withoutRules(file.getKey(), file.getValue()))));
    }

    private static String withoutRules(String path, String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        if (path.endsWith(".drl")) {
            DrlSyntax.parse(path, text)
                    .descr()
                    .getRules()
                    .forEach(rule ->
                            lines.subList(rule.getLine() - 1, rule.getEndLine()).replaceAll(line -> ""));
        }
        return String.join("\n", lines);
    }

    private Folder folder(String path) {
        String domain = path.substring(0, path.indexOf('/') + 1);
        return folders.computeIfAbsent(
                domain,
                begin -> Folder.of(new RuleSet(shipped.files().entrySet().stream()
                        .filter(file -> file.getKey().startsWith(begin))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    private static void requirePlace(RuleProblem problem, RuleSet source) {
        String text = source.files().get(problem.file());
        assertThat(text).as("the file of %s", problem).isNotNull();
        String[] lines = text.split("\n", -1);
        assertThat(problem.line()).as("the line of %s", problem).isBetween(1, lines.length);
        assertThat(problem.column())
                .as("the column of %s", problem)
                .isBetween(1, lines[problem.line() - 1].length() + 1);
        assertThat(problem.message()).as("the message").isNotBlank();
    }

    private static String told(int seed, Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return "seed %d: %s".formatted(seed, trace.toString().lines().limit(12).reduce("", (a, b) -> a + "\n" + b));
    }

    private static RuleSet shipped() {
        try {
            return new RuleFolder(Path.of("rules")).read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
