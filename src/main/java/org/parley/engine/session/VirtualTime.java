package org.parley.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;

/**
 * Moves a workspace's virtual clocks from deadline to deadline, each step a command behind whatever else waits in the
 * mailbox. A step that fails halts it until other rules are active. All calls but {@link #halted} come from the mailbox.
 */
final class VirtualTime {
    private final Executor mailbox;
    private final Supplier<RuleBase> activeRules;
    private final Consumer<TimeAdvanced> carryOut;
    private final Deadlines deadlines = new Deadlines();
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    private boolean stepping;
    private volatile Halt halted;

    /** Time stands still: a step failed, under these rules. */
    private record Halt(RuntimeException failure, RuleBase base) {}

    VirtualTime(Executor mailbox, Supplier<RuleBase> activeRules, Consumer<TimeAdvanced> carryOut) {
        this.mailbox = mailbox;
        this.activeRules = activeRules;
        this.carryOut = carryOut;
    }

    /** Takes note of the deadlines that a command set and met. */
    void note(Outcome outcome) {
        outcome.set().forEach(deadlines::add);
        outcome.met().forEach(deadlines::remove);
    }

    /** Completes the future when no deadline is left; fails it when time is halted. */
    void tellWhenIdle(CompletableFuture<Void> idle) {
        waiting.add(idle);
        proceed();
    }

    Optional<RuntimeException> halted() {
        return Optional.ofNullable(halted).map(Halt::failure);
    }

    void proceed() {
        boolean halts = halted != null && halted.base == activeRules.get();
        if (halts || deadlines.next().isEmpty()) {
            tell();
        } else if (!stepping) {
            stepping = true;
            mailbox.execute(this::step);
        }
    }

    private void step() {
        stepping = false;
        deadlines.next().ifPresent(next -> {
            try {
                carryOut.accept(next);
                halted = null;
            } catch (RuntimeException failure) {
                halted = new Halt(failure, activeRules.get());
            }
        });
        proceed();
    }

    private void tell() {
        waiting.forEach(idle -> {
            if (halted == null) {
                idle.complete(null);
            } else {
                idle.completeExceptionally(halted.failure);
            }
        });
        waiting.clear();
    }
}
