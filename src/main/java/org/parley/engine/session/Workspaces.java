package org.parley.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.parley.engine.rules.Rules;
import org.parley.journal.JournalUnavailable;
import org.parley.journal.Store;

/** The workspaces of this process, side by side on shared threads; in memory as long as somebody needs them. */
public final class Workspaces implements AutoCloseable {
    public static final String DEFAULT = "default";

    private static final Logger LOG = Logger.getLogger(Workspaces.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** How far a workspace may be behind its time before another process takes it over. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Made at a time, in bytes, so that it is not made for each one. */
    private static final long ROOM = 4 * Room.SESSION_BYTES;
    /** One that does not let go by then is in use. */
    private static final Duration BRIEFLY = Duration.ofMillis(500);

    private final Map<String, Workspace> workspaces = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService timer = timer();
    private final Surroundings surroundings;
    private final Runnable wake = this::wakeAll;

    public Workspaces(Rules rules, Store store, InstantSource clock, Limits limits, Executor threads) {
        this.surroundings = new Surroundings(
                rules,
                store,
                clock,
                limits,
                new Room(limits.loadedBytes()),
                new Retention(store.journal(), rules, limits.archive()),
                threads,
                this::at);
        create(DEFAULT);
        rules.onActivation(wake);
        store.follow(this::changed);
        goOn(Duration.ZERO);
        timer.scheduleWithFixedDelay(
                this::lookAround, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets every workspace keep a snapshot, so that the next start is a short one. */
    @Override
    public void close() {
        surroundings.rules().forget(wake);
        timer.shutdownNow();
        CompletableFuture<?>[] closing =
                workspaces.values().stream().map(Workspace::close).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(closing).join();
    }

    /** The workspace of the name, new if there is none. */
    public Workspace create(String name) {
        add(name);
        return shell(name);
    }

    /** Makes a workspace of the name; returns false if there is one. */
    public boolean add(String name) {
        return workspaces.get(name) == null && surroundings.store().directory().create(name);
    }

    public Optional<Workspace> find(String name) {
        Workspace there = workspaces.get(name);
        if (there == null && surroundings.store().directory().contains(name)) {
            there = shell(name);
        }
        if (there != null && !there.isLoaded() && surroundings.room().isFull()) {
            makeRoom();
        }
        return Optional.ofNullable(there);
    }

    /** How much memory those in memory take, by estimate. */
    public long loadedBytes() {
        return surroundings.room().taken();
    }

    /** Those that somebody has asked for since the start. */
    public Stream<Workspace> known() {
        return workspaces.values().stream();
    }

    /** The names of all, in order. */
    public List<String> names() {
        return surroundings.store().directory().workspaces();
    }

    public Rules rules() {
        return surroundings.rules();
    }

    private Workspace shell(String name) {
        return workspaces.computeIfAbsent(name, same -> new Workspace(same, surroundings));
    }

    private void at(Instant moment, Runnable work) {
        long milliseconds = Math.max(
                0, Duration.between(surroundings.clock().instant(), moment).toMillis() + 1);
        if (!timer.isShutdown()) {
            timer.schedule(work, milliseconds, TimeUnit.MILLISECONDS);
        }
    }

    private void lookAround() {
        try {
            goOn(PATIENCE);
            unload();
        } catch (JournalUnavailable e) {
            LOG.debug("nobody can be woken while the store is away", e);
        } catch (RuntimeException e) {
            LOG.error("the workspaces could not be looked after", e);
        }
    }

    /** Wakes those that should have gone on by themselves, whoever held them before. */
    private void goOn(Duration patience) {
        Instant late = surroundings.clock().instant().minus(patience);
        surroundings.store().directory().due(late).forEach(name -> shell(name).wake());
    }

    private void unload() {
        List<Workspace> loaded = loaded();
        // An estimate may be wrong: then the heap says so.
        int tooMany = surroundings.room().isHeapShort()
                ? loaded.size() / 2
                : loaded.size() - surroundings.limits().loaded();
        for (int index = 0; index < loaded.size(); index++) {
            boolean one = index < tooMany || surroundings.room().isFull();
            long idle = one ? 0 : surroundings.limits().idleAfter().toNanos();
            CompletableFuture<Void> done = loaded.get(index).unload(idle);
            if (one) {
                // So that no more of them go than need to.
                done.completeOnTimeout(null, BRIEFLY.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }
        }
    }

    /**
     * Lets those go that were not used for the longest time, until there is room for another one. If all are in use, the
     * other one comes in all the same: whether the heap has room for it is seen then.
     */
    private synchronized void makeRoom() {
        long enough = surroundings.limits().loadedBytes() - ROOM;
        for (Workspace each : loaded()) {
            if (surroundings.room().taken() <= enough) {
                return;
            }
            each.unload(0)
                    .completeOnTimeout(null, BRIEFLY.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    /** Those in memory; first the one that was not used for the longest time. */
    private List<Workspace> loaded() {
        // Read once each: it changes while they are sorted.
        record Used(Workspace workspace, long at) {}
        return workspaces.values().stream()
                .filter(Workspace::isLoaded)
                .map(each -> new Used(each, each.lastUsed()))
                .sorted(Comparator.comparingLong(Used::at))
                .map(Used::workspace)
                .toList();
    }

    private void changed(String name) {
        Workspace there = workspaces.get(name);
        if (there != null) {
            there.follow();
        }
    }

    private void wakeAll() {
        workspaces.values().stream().filter(Workspace::isLoaded).forEach(Workspace::wake);
    }

    private static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
