package org.parley.engine.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Dated;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.journal.FactReference;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.SequenceTaken;

/**
 * The way of commands from the mailbox through the session into the journal. The next one does not wait until the journal
 * has the last; what the journal does not take has not happened, nor has anything after it. All of it belongs to the
 * mailbox.
 */
final class Pipeline {
    private static final Logger LOG = Logger.getLogger(Pipeline.class);

    private final String name;
    private final Surroundings surroundings;
    private final State state;
    private final Timekeeper time;
    private final Consumer<JournalEntry> reader;
    private final Runnable knock;

    /** What the journal has told and nobody has heard yet. */
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();
    /** Carried out, and not in the journal yet. */
    private final OnTheWay onTheWay = new OnTheWay();

    private final Deque<Pending> again = new ArrayDeque<>();
    /** Another process has written since the journal was read. */
    private boolean behind;

    /**
     * An empty one.
     *
     * @param reader told each entry that the journal has, in order
     * @param knock  has the mailbox look at the news
     */
    Pipeline(
            String name,
            Surroundings surroundings,
            State state,
            Timekeeper time,
            Consumer<JournalEntry> reader,
            Runnable knock) {
        this.name = name;
        this.surroundings = surroundings;
        this.state = state;
        this.time = time;
        this.reader = reader;
        this.knock = knock;
    }

    /** How many are on the way to the journal. */
    int size() {
        return onTheWay.size();
    }

    boolean isQuiet() {
        return onTheWay.isEmpty();
    }

    /** True if nobody waits for anything. */
    boolean isEmpty() {
        return onTheWay.isEmpty() && again.isEmpty();
    }

    /** Of the entry that is sent next. */
    long nextSequence() {
        return onTheWay.isEmpty() ? state.length() + 1 : onTheWay.last().entry().sequence() + 1;
    }

    /** Another process has written. */
    void fallBehind() {
        behind = true;
    }

    boolean isBehind() {
        return behind;
    }

    /** Tries once more what has to be tried again. */
    void goOn() {
        for (int left = again.size(); left > 0; left--) {
            attempt(again.remove());
        }
    }

    /** What has become of those on the way. */
    void hearNews() {
        for (Runnable next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
    }

    void attempt(Pending pending) {
        try {
            carryOut(pending);
        } catch (RuntimeException e) {
            pending.failed(e);
        }
    }

    void carryOut(Pending pending) {
        bringUpToDate();
        if (pending.idempotencyKey() != null && isKnown(pending)) {
            return;
        }
        if (state.goOver(onTheWay.all())) {
            execute(Pending.byItself(new RulesActivated(state.rulesVersion())));
        }
        if (pending.isWanted(this::ahead)) {
            execute(pending);
        } else {
            overtaken(pending);
        }
    }

    /** Answers a question about what is there after all that came before, once the journal has that. */
    <T> void ask(Function<Session, T> question, CompletableFuture<T> answer) {
        try {
            bringUpToDate();
            T found = state.ask(onTheWay.all(), question);
            if (onTheWay.isEmpty()) {
                answer.complete(found);
                return;
            }
            Pending last = onTheWay.last();
            JournalEntry entry = last.entry();
            last.answer().whenComplete((done, failure) -> {
                if (failure == null && last.entry() == entry) {
                    answer.complete(found);
                } else {
                    news.add(() -> ask(question, answer));
                    knock.run();
                }
            });
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    /** True if no command would be taken: then the rules would change what the journal has. */
    boolean isHeld() {
        try {
            bringUpToDate();
            state.goOver(onTheWay.all());
            return false;
        } catch (Held held) {
            return true;
        }
    }

    /** A fact as the next command meets it. */
    private Optional<String> ahead(FactReference fact) {
        return onTheWay.latest(fact).orElseGet(() -> state.facts().orElseThrow().json(fact));
    }

    /** Its sender is told so when it is known to be true: nobody must have written what is not known here. */
    private void overtaken(Pending pending) {
        if (onTheWay.isEmpty()) {
            readAgain();
            if (pending.isWanted(this::ahead)) {
                attempt(pending);
            } else {
                pending.failed(new Overtaken());
            }
        } else {
            onTheWay.last().answer().whenComplete((done, failure) -> {
                if (failure == null) {
                    pending.failed(new Overtaken());
                } else {
                    again.add(pending);
                    knock.run();
                }
            });
        }
    }

    /** What is on its way first has to arrive, or to be found too late. */
    void catchUp() {
        if (behind && onTheWay.isEmpty()) {
            try {
                readAgain();
            } catch (JournalUnavailable e) {
                LOG.debugf(e, "workspace %s catches up with its journal later", name);
            }
        }
    }

    private void readAgain() {
        state.suspect();
        bringUpToDate();
    }

    void bringUpToDate() {
        if (state.bringUpToDate(reader)) {
            behind = false;
            time.reset(state.deadlines(), state.realClocks());
        }
    }

    /** True if the command was given before: then it is answered as it was then. */
    private boolean isKnown(Pending pending) {
        String key = pending.idempotencyKey();
        if (onTheWay.containsKey(key)) {
            // Asked again when the journal has told what has become of the first one.
            again.add(pending);
            return true;
        }
        Optional<JournalEntry> known = journal().keyed(name, key);
        if (known.isPresent() && known.get().sequence() > state.length()) {
            // Another process was told first: who asks here shall see, with the answer, what came of it.
            if (!onTheWay.isEmpty()) {
                again.add(pending);
                return true;
            }
            readAgain();
        }
        known.ifPresent(entry -> {
            if (entry.commandType().equals(pending.command().getClass().getSimpleName())
                    && pending.isCommandOf(entry)) {
                pending.answer().complete(Answer.of(entry, surroundings.rules().types()));
            } else {
                pending.failed(new KeyReused(key, entry.sequence()));
            }
        });
        return known.isPresent();
    }

    private void execute(Pending pending) {
        Command command = dated(pending.command());
        Outcome outcome = state.execute(command);
        Instant at = command instanceof TimeAdvanced step
                ? step.to()
                : surroundings.clock().instant();
        JournalEntry entry = new JournalEntry(
                name,
                state.writer().last() + 1,
                at,
                state.rulesVersion(),
                command.getClass().getSimpleName(),
                FactCodec.write(command),
                pending.idempotencyKey(),
                outcome.firings());
        pending.carriedOut(entry, new Answer(entry.sequence(), entry.rulesVersion(), outcome.decided()));
        state.sent(entry);
        time.note(outcome);
        onTheWay.add(pending);
        CompletableFuture<Void> commit = state.writer().append(entry, time.due());
        // At once, unless what the journal has to tell of those before it has not been heard yet.
        if (onTheWay.isFirst(pending) && commit.isDone() && !commit.isCompletedExceptionally()) {
            committed(pending);
        } else {
            commit.whenComplete((done, failure) -> {
                news.add(() -> {
                    if (failure == null) {
                        committed(pending);
                    } else {
                        lost(entry, failure);
                    }
                });
                knock.run();
            });
        }
    }

    /** Its turn has come; a fraction of a millisecond is nobody's concern. */
    private Command dated(Command command) {
        return command instanceof Dated undated && undated.at() == null
                ? undated.at(surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS))
                : command;
    }

    private void committed(Pending pending) {
        onTheWay.arrived();
        state.committed(pending.entry());
        reader.accept(pending.entry());
        pending.committed();
    }

    /** The journal did not take it: it has not happened, nor has anything after it. */
    private void lost(JournalEntry first, Throwable failure) {
        if (!onTheWay.contains(first)) {
            // It was lost with one before it; its command may be on its way again, as another entry.
            return;
        }
        List<Pending> lost = onTheWay.clear();
        lost.forEach(pending -> state.undo(pending.entry()));
        if (failure instanceof SequenceTaken) {
            time.yield();
        } else {
            time.tryAgain();
        }
        for (Pending pending : lost) {
            if (failure instanceof SequenceTaken && !pending.isByItself()) {
                again.add(pending);
            } else {
                pending.failed(failure);
            }
        }
    }

    private Journal journal() {
        return surroundings.store().journal();
    }
}
