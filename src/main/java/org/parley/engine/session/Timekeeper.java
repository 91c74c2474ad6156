package org.parley.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.journal.JournalUnavailable;

/**
 * Moves a workspace's clocks from deadline to deadline: virtual ones at once, real ones when it is time. Each step is
 * a command behind whatever else waits in the mailbox. A step that fails halts it until other rules are active. All
 * calls but {@link #halted} come from the mailbox.
 */
final class Timekeeper {
    /** When a step is tried again that the journal could not take. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Supplier<RuleBase> activeRules;
    private final InstantSource clock;
    private final Means means;
    private final Deadlines deadlines = new Deadlines();
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    private boolean leads = true;
    private boolean stopped;
    private boolean stepping;
    /** The journal may have the last steps or not: it has to be read before it is known what is next, or that nothing is. */
    private boolean unsure;
    /** The deadline that the step under way is to meet. */
    private Deadline aim;

    private Instant alarm;
    private volatile Halt halted;

    /** What the workspace does for it. */
    interface Means {
        /** Takes a step when those before it in the mailbox are done. */
        void step(Runnable step);

        /** True while more steps would only wait. */
        boolean isBusy();

        /** True if nothing is on its way to the journal. */
        boolean isQuiet();

        /** Lets the deadlines be those of the journal and of what is on its way there. */
        void bringUpToDate();

        void carryOut(TimeAdvanced step);

        /** Calls {@link #alarm} at the moment. */
        void wakeAt(Instant moment);
    }

    /** Time stands still: a step failed, under these rules. */
    private record Halt(RuntimeException failure, RuleBase base) {}

    Timekeeper(Supplier<RuleBase> activeRules, InstantSource clock, Means means) {
        this.activeRules = activeRules;
        this.clock = clock;
        this.means = means;
    }

    /** Takes note of the deadlines that a command set and met; who wrote last moves the clocks. */
    void note(Outcome outcome) {
        deadlines.show(outcome.clocks());
        outcome.deadlines().forEach((deadline, isOpen) -> {
            if (isOpen) {
                deadlines.add(deadline);
            } else {
                deadlines.remove(deadline);
            }
        });
        if (aim != null && outcome.deadlines().containsKey(aim)) {
            aim = null;
        }
        leads = !stopped;
    }

    /** Forgets what it took note of: these are the deadlines, and the clocks that are real. */
    void reset(Stream<Deadline> open, Set<String> realClocks) {
        deadlines.clear(realClocks);
        open.forEach(deadlines::add);
        unsure = false;
    }

    /** Leaves it to the process that wrote last to move the clocks. */
    void yield() {
        leads = false;
    }

    /** Moves no clock any more. */
    void stop() {
        leads = false;
        stopped = true;
    }

    /** Takes the moving of the clocks over. */
    void lead() {
        leads = !stopped;
        proceed();
    }

    /** When the workspace has to go on by itself; null if it waits for a command. */
    Instant due() {
        return deadlines.next(Instant.MAX).isEmpty()
                ? null
                : deadlines.next(clock.instant()).isPresent()
                        ? clock.instant()
                        : deadlines.earliest().orElseThrow();
    }

    /** Completes the future when no virtual clock has a deadline left; fails it when time is halted. */
    void tellWhenIdle(CompletableFuture<Void> idle) {
        waiting.add(idle);
        proceed();
    }

    Optional<RuntimeException> halted() {
        return Optional.ofNullable(halted).map(Halt::failure);
    }

    /** The moment has come that it wanted to be woken at. */
    void alarm() {
        alarm = null;
        proceed();
    }

    void proceed() {
        Optional<Deadline> next = next();
        if (next.isPresent() || unsure) {
            if (leads && !stepping && !means.isBusy()) {
                stepping = true;
                means.step(this::step);
            }
        } else {
            if (means.isQuiet()) {
                tell();
            }
            deadlines.earliest().filter(at -> !halts()).ifPresent(this::wakeAt);
        }
    }

    /** The deadline that is to be met now. */
    private Optional<Deadline> next() {
        return halts() ? Optional.empty() : deadlines.next(clock.instant());
    }

    private boolean halts() {
        return halted != null && halted.base == activeRules.get();
    }

    private void step() {
        stepping = false;
        if (!leads) {
            return;
        }
        try {
            // Before, not after: what it took note of may not have happened.
            means.bringUpToDate();
            unsure = false;
            next().ifPresent(this::meet);
        } catch (JournalUnavailable failure) {
            tryAgain();
        } catch (RuntimeException failure) {
            halted = new Halt(failure, activeRules.get());
        }
    }

    private void meet(Deadline next) {
        halted = null;
        aim = next;
        means.carryOut(deadlines.step(next, clock.instant()));
        if (aim != null) {
            // The next step would be the same one, and so for ever.
            throw new RuleFailure(
                    null,
                    "time does not pass: no rule meets the deadline %s at %s".formatted(aim.id(), aim.at()),
                    null);
        }
    }

    /** Lets time go on that was halted, although the rules are the same. */
    void goOn() {
        halted = null;
    }

    /** The journal did not take a step, or took it and did not say so. */
    void tryAgain() {
        leads = false;
        unsure = true;
        means.wakeAt(clock.instant().plus(AGAIN));
    }

    private void wakeAt(Instant moment) {
        if (alarm == null || moment.isBefore(alarm)) {
            alarm = moment;
            means.wakeAt(moment);
        }
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
