package org.parley.engine.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RuleSet;
import org.parley.engine.rules.Rules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.steps.Trials;

/**
 * Tests edits of the rules before anybody uses them: one at a time, on a thread of its own, so that whoever works under
 * the active rules keeps the rest of the machine.
 */
public final class ScenarioTester implements AutoCloseable {
    private static final int WAITING = 8;

    private final Rules rules;
    private final Trials trials;
    private final ExecutorService thread = new ThreadPoolExecutor(
            0, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), ScenarioTester::lowPriority);

    /** @param trials where rules are tried */
    public ScenarioTester(Rules rules, Trials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    /**
     * Carries scenarios out under the files of the folder, with others in their place. Nothing is written.
     *
     * @param changes text by path; null takes a file away
     * @param drop    whether to look for rules that no scenario misses
     * @return the report, or {@link RulesRejected} if that does not compile, {@link InvalidInput} if there are no such
     *     scenarios
     * @throws java.util.concurrent.RejectedExecutionException if too many wait already
     */
    public CompletableFuture<ScenarioReport> test(Map<String, String> changes, ScenarioChoice choice, boolean drop) {
        CompletableFuture<ScenarioReport> report = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                report.complete(trials.run(() -> carryOut(changes, choice, drop)));
            } catch (ExecutionException e) {
                report.completeExceptionally(e.getCause());
            } catch (RuntimeException | Error e) {
                report.completeExceptionally(e);
            }
        });
        return report;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private ScenarioReport carryOut(Map<String, String> changes, ScenarioChoice choice, boolean drop)
            throws RulesRejected, IOException {
        RuleSet candidate = rules.candidate(changes);
        check(choice, candidate);
        return new ScenarioSuite(rules.compile(candidate), rules.types(), choice).run(drop);
    }

    private static void check(ScenarioChoice choice, RuleSet candidate) {
        List<InputError> errors = new ArrayList<>();
        for (String path : choice.missing(candidate)) {
            errors.add(new InputError(
                    "/only/" + choice.paths().indexOf(path), "there are no scenarios at %s".formatted(path)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static Thread lowPriority(Runnable work) {
        Thread thread = new Thread(work, "scenarios");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
