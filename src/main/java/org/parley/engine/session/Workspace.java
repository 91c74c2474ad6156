package org.parley.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.journal.FactChange;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.JournalUnavailable;

/**
 * All coordination state of one team: a live session with a single writer. Commands queue in its mailbox; each takes
 * effect as a whole and is in the journal before it is answered, or leaves no trace. The next command does not wait for
 * the journal: many share one commit, and if it fails, none of them has happened.
 */
public final class Workspace implements Chronicle {
    private static final Logger LOG = Logger.getLogger(Workspace.class);
    /** Entries on their way to the journal, beyond which time stands still for a moment. */
    private static final int MOST_ON_THE_WAY = 1_000;
    /** It is not worth while to let go of what is needed again before that. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Nobody waits for longer to hear that something is not there. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final String name;
    private final Surroundings surroundings;
    private final Mailbox mailbox;
    private final Timekeeper time;
    private final State state;
    private final List<Consumer<JournalEntry>> readers = new CopyOnWriteArrayList<>();
    private final Pipeline pipeline;
    /** Belongs to the mailbox. */
    private final Milestones milestones = new Milestones();

    private volatile long lastUsed = System.nanoTime();

    Workspace(String name, Surroundings surroundings) {
        this.name = name;
        this.surroundings = surroundings;
        this.mailbox = new Mailbox(surroundings.threads());
        this.time = new Timekeeper(surroundings.rules()::active, surroundings.clock(), new Steps());
        this.state = new State(name, surroundings);
        this.pipeline = new Pipeline(name, surroundings, state, time, this::tell, () -> turn(() -> {}));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FactStore facts() {
        lastUsed = System.nanoTime();
        return state.facts().orElseGet(() -> Answer.await(loaded()));
    }

    /** The facts, if they are in memory; looking at them does not keep them there. */
    public Optional<FactStore> factsInMemory() {
        return state.facts();
    }

    @Override
    public Journal journal() {
        return surroundings.store().journal();
    }

    /** How many entries the journal has of it. */
    public long length() {
        return state.facts().isPresent() ? state.length() : journal().last(name);
    }

    /** As {@link #submit(Command, String)}, without a key. */
    public CompletableFuture<Answer> submit(Command command) {
        return submit(command, null);
    }

    /** As {@link #submit(Command, String, Guard)}, whatever the facts are. */
    public CompletableFuture<Answer> submit(Command command, String idempotencyKey) {
        return submit(command, idempotencyKey, Guard.NONE);
    }

    /**
     * Puts a command into the mailbox.
     *
     * @param idempotencyKey under which the sender may repeat the command; null if he gives none
     * @return the answer once the journal has the command; the answer of then, if the journal has one of the key. Fails
     *     with {@link RuleFailure} if a rule does, {@link JournalUnavailable}, {@link KeyReused}, {@link Overtaken},
     *     {@link NoRoom} or {@link Held}, and then nothing has changed
     */
    public CompletableFuture<Answer> submit(Command command, String idempotencyKey, Guard guard) {
        lastUsed = System.nanoTime();
        if (surroundings.room().isHeapShort()) {
            return CompletableFuture.failedFuture(
                    new NoRoom(name, Runtime.getRuntime().maxMemory()));
        }
        Pending pending = Pending.from(command, idempotencyKey, guard);
        turn(() -> pipeline.attempt(pending));
        return pending.answer();
    }

    /**
     * Puts a question to the session into the mailbox: it changes nothing, and is in no journal.
     *
     * @return the answer once the journal has all that it is about; fails as a command does, or with what the question
     *     throws
     */
    public <T> CompletableFuture<T> ask(Function<Session, T> question) {
        lastUsed = System.nanoTime();
        CompletableFuture<T> answer = new CompletableFuture<>();
        turn(() -> pipeline.ask(question, answer));
        return answer;
    }

    /**
     * Hands every entry from now on to the reader, in order, as soon as the journal has it; meanwhile the workspace stays
     * in memory.
     */
    public void onEntry(Consumer<JournalEntry> reader) {
        readers.add(reader);
        facts();
    }

    public void forget(Consumer<JournalEntry> reader) {
        readers.remove(reader);
    }

    /** Completes when no virtual clock has a deadline left; fails if a rule keeps time from moving on. */
    public CompletableFuture<Void> idle() {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        turn(() -> time.tellWhenIdle(idle));
        return idle;
    }

    /** Goes on by itself if there is something to do: after a start, or because another process does not. */
    public void wake() {
        turn(() -> {
            try {
                pipeline.bringUpToDate();
                time.lead();
            } catch (JournalUnavailable e) {
                LOG.debugf(e, "workspace %s stays asleep", name);
            }
        });
    }

    /** Takes over what another process has written. */
    void follow() {
        if (state.facts().isPresent()) {
            turn(pipeline::fallBehind);
        }
    }

    /** The same, with what other processes had written up to now, unless it is too busy to look. */
    public Workspace upToDate() {
        isUpToDate();
        return this;
    }

    /** False if it could not look what other processes had written up to now. */
    public boolean isUpToDate() {
        CompletableFuture<Boolean> upToDate = new CompletableFuture<>();
        turn(() -> {
            pipeline.fallBehind();
            // An entry sent from now on is accepted only if nobody else has written meanwhile.
            long next = pipeline.nextSequence();
            milestones.at(next, () -> upToDate.complete(state.length() >= next || !pipeline.isBehind()));
        });
        return upToDate.completeOnTimeout(false, LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Completes when the facts are those of the entry or later ones; after a second at the latest. */
    public CompletableFuture<Void> reached(long sequence) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        turn(() -> {
            if (state.length() >= sequence) {
                reached.complete(null);
            } else {
                if (pipeline.isQuiet()) {
                    pipeline.fallBehind();
                }
                milestones.at(sequence, () -> reached.complete(null));
            }
        });
        return reached.completeOnTimeout(null, LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why virtual time stands still although there are deadlines, or no command is taken. */
    public Optional<RuntimeException> halted() {
        return state.held().or(time::halted);
    }

    /**
     * Takes commands again although the rules have something to change: that becomes an entry of its own. If it is not held,
     * only a step of its clock that failed is tried again.
     */
    public CompletableFuture<Void> release() {
        CompletableFuture<Void> released = new CompletableFuture<>();
        turn(() -> {
            try {
                if (pipeline.isHeld()) {
                    state.release();
                    time.goOn();
                    Pending activation = Pending.byItself(
                            new RulesActivated(surroundings.rules().active().version()));
                    pipeline.attempt(activation);
                    activation.answer().whenComplete((answer, failure) -> complete(released, failure));
                } else {
                    time.goOn();
                    released.complete(null);
                }
            } catch (RuntimeException e) {
                released.completeExceptionally(e);
            }
        });
        return released;
    }

    private static void complete(CompletableFuture<Void> future, Throwable failure) {
        if (failure == null) {
            future.complete(null);
        } else {
            future.completeExceptionally(failure);
        }
    }

    /** True if the active rules see something under way. */
    public boolean isUnderWay() {
        FactStore facts = facts();
        try (Session session = new Session(
                surroundings.rules().active(),
                surroundings.rules().types(),
                facts.consistently(facts::snapshot).stream(),
                surroundings.limits().effort())) {
            return session.isUnderWay();
        }
    }

    @Override
    public History.Moment now() {
        return new History.Moment(length() + 1, 0, surroundings.rules().active().version());
    }

    @Override
    public Session session(String rulesVersion, List<FactChange> inserts) {
        return new Session(
                surroundings.rules().versions().get(rulesVersion),
                surroundings.rules().types(),
                inserts.stream(),
                surroundings.limits().effort());
    }

    /** Lets go of everything that the journal has, if nobody needed it for so long. */
    CompletableFuture<Void> unload(long idleNanoseconds) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        turn(() -> {
            boolean idle = System.nanoTime() - lastUsed >= idleNanoseconds;
            Instant due = time.due();
            boolean waits =
                    due == null || due.isAfter(surroundings.clock().instant().plus(SOON));
            if (idle && waits && readers.isEmpty() && pipeline.isEmpty()) {
                state.unload();
            }
            done.complete(null);
        });
        return done;
    }

    /** True while its facts are in memory. */
    public boolean isLoaded() {
        return state.facts().isPresent();
    }

    long lastUsed() {
        return lastUsed;
    }

    /** Keeps a snapshot, so that the next start is a short one; completes when it is written. */
    CompletableFuture<Void> close() {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        turn(() -> {
            time.stop();
            milestones.whenQuiet(() -> {
                // Without a snapshot the next start is longer, and no worse.
                state.close().whenComplete((written, failure) -> closed.complete(null));
            });
        });
        return closed;
    }

    private CompletableFuture<FactStore> loaded() {
        CompletableFuture<FactStore> facts = new CompletableFuture<>();
        turn(() -> {
            try {
                pipeline.bringUpToDate();
                facts.complete(state.facts().orElseThrow());
            } catch (RuntimeException e) {
                facts.completeExceptionally(e);
            }
        });
        return facts;
    }

    /** Work in the mailbox: first what the journal has to tell, last the clocks. */
    private void turn(Runnable work) {
        mailbox.execute(() -> {
            pipeline.hearNews();
            pipeline.goOn();
            work.run();
            pipeline.hearNews();
            pipeline.catchUp();
            time.proceed();
            milestones.passed(state.length(), pipeline.isQuiet());
            state.count();
        });
    }

    private void tell(JournalEntry entry) {
        for (Consumer<JournalEntry> reader : readers) {
            try {
                reader.accept(entry);
            } catch (RuntimeException e) {
                // What is in the journal has happened, and its sender is answered, whoever cannot read it.
                LOG.errorf(e, "workspace %s: entry %d cannot be told", name, entry.sequence());
            }
        }
    }

    /** How time moves in this workspace. */
    private final class Steps implements Timekeeper.Means {
        @Override
        public void step(Runnable step) {
            turn(step);
        }

        @Override
        public boolean isBusy() {
            return pipeline.size() >= MOST_ON_THE_WAY;
        }

        @Override
        public boolean isQuiet() {
            return pipeline.isQuiet();
        }

        @Override
        public void bringUpToDate() {
            pipeline.bringUpToDate();
        }

        @Override
        public void carryOut(TimeAdvanced step) {
            pipeline.carryOut(Pending.byItself(step));
        }

        @Override
        public void wakeAt(Instant moment) {
            surroundings
                    .alarm()
                    .accept(
                            moment,
                            () -> turn(() -> {
                                time.lead();
                                time.alarm();
                            }));
        }
    }
}
