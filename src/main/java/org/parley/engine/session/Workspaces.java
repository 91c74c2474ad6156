package org.parley.engine.session;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.parley.engine.rules.Rules;
import org.parley.journal.Journal;

/** The workspaces of this process, side by side on shared threads. */
public final class Workspaces implements AutoCloseable {
    public static final String DEFAULT = "default";

    private final Map<String, Workspace> workspaces = new ConcurrentSkipListMap<>();
    private final Rules rules;
    private final Journal journal;
    private final InstantSource clock;
    private final int fireLimit;
    private final Executor threads;
    private final Runnable wake = this::wakeAll;

    /** @param fireLimit firings after which a command counts as endless */
    public Workspaces(Rules rules, Journal journal, InstantSource clock, int fireLimit, Executor threads) {
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
        this.fireLimit = fireLimit;
        this.threads = threads;
        create(DEFAULT);
        rules.onActivation(wake);
    }

    @Override
    public void close() {
        rules.forget(wake);
        workspaces.values().forEach(Workspace::close);
    }

    /** The workspace of the name, new if there is none. */
    public Workspace create(String name) {
        return workspaces.computeIfAbsent(name, same -> new Workspace(same, rules, journal, clock, fireLimit, threads));
    }

    public Optional<Workspace> find(String name) {
        return Optional.ofNullable(workspaces.get(name));
    }

    public Stream<Workspace> all() {
        return workspaces.values().stream();
    }

    public List<String> names() {
        return List.copyOf(workspaces.keySet());
    }

    public Rules rules() {
        return rules;
    }

    private void wakeAll() {
        workspaces.values().forEach(Workspace::wake);
    }
}
