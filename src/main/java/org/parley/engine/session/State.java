package org.parley.engine.session;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Rebuilt;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.rules.RuleBase;
import org.parley.journal.ChainCheck;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;
import org.parley.journal.Journal;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalEntry;
import org.parley.journal.Snapshot;

/**
 * What a workspace has in memory: its facts as of the last entry, and a session that may be some entries ahead of them.
 * All but the readings belong to the mailbox.
 */
final class State {
    private static final Logger LOG = Logger.getLogger(State.class);

    private final String name;
    private final Surroundings surroundings;
    private final Snapshots snapshots;
    /** Facts that the session holds otherwise than the journal. */
    private final Set<FactReference> astray = new LinkedHashSet<>();

    private volatile FactStore facts;
    private volatile long length;
    private volatile RuntimeException held;

    private Session session;
    private Journal.Writer writer;
    private String lastVersion;
    private String lastVersionCommitted;
    private boolean released;
    /** The last command failed: the next session takes what the last one had come to as decided. */
    private boolean undone;

    /** Bytes that the room knows of. */
    private long counted;

    State(String name, Surroundings surroundings) {
        this.name = name;
        this.surroundings = surroundings;
        this.snapshots = new Snapshots(name, surroundings);
    }

    /** As of the last entry; empty while they are not in memory. */
    Optional<FactStore> facts() {
        return Optional.ofNullable(facts);
    }

    /** The last entry. */
    long length() {
        return length;
    }

    Optional<RuntimeException> held() {
        return Optional.ofNullable(held);
    }

    Journal.Writer writer() {
        return writer;
    }

    String rulesVersion() {
        return session.base().version();
    }

    Stream<Deadline> deadlines() {
        return facts.all(Deadline.class, "");
    }

    /** The clocks that follow the one on the wall. */
    Set<String> realClocks() {
        return facts.all(Clock.class, "")
                .filter(Clock::isReal)
                .map(Clock::getId)
                .collect(Collectors.toSet());
    }

    /** Somebody else may have written. */
    void suspect() {
        writer = null;
    }

    void release() {
        held = null;
        suspect();
        released = true;
    }

    /**
     * Reads what the journal has and memory has not.
     *
     * @param reader told each entry of another process
     * @return false if there was no reason to look
     */
    boolean bringUpToDate(Consumer<JournalEntry> reader) {
        if (writer != null) {
            return false;
        }
        if (facts == null) {
            load();
        }
        Journal.Writer next;
        do {
            journal().from(name, length + 1).forEach(entry -> {
                take(entry);
                entry.changes().map(FactReference::of).forEach(astray::add);
                reader.accept(entry);
            });
            lastVersion = lastVersionCommitted;
            next = journal().writer(name);
        } while (next.last() > length);
        if (session != null) {
            try {
                session.align(astray, facts);
            } catch (RuleFailure failure) {
                closeSession();
                throw failure;
            }
        }
        astray.clear();
        writer = next;
        if (next.last() < length) {
            held = new JournalDamaged(
                    name + "/" + length,
                    "the journal ends with entry %d, and the facts were kept as of entry %d"
                            .formatted(next.last(), length),
                    null);
        }
        return true;
    }

    /**
     * Takes the active rules into use.
     *
     * @return true if they are others than those that decided last
     * @throws Held if the session, rebuilt under the rules that decided last, is not at rest
     */
    boolean goOver(Collection<Pending> onTheWay) {
        RuleBase active = surroundings.rules().baseFor(lastVersion, base -> isUnderWay(base, onTheWay));
        boolean over = lastVersion != null && !lastVersion.equals(active.version());
        if (over) {
            held = null;
        } else if (held != null) {
            throw held;
        }
        if (session == null || !session.base().isSameAs(active)) {
            closeSession();
            session = rebuilt(active, onTheWay);
            if (undone && !over) {
                restAgain();
            } else if (!over && !released) {
                expectRest();
            }
            undone = false;
            released = false;
        }
        return over;
    }

    /** @throws RuleFailure if a rule does; then the session is of no further use */
    Outcome execute(Command command) {
        try {
            return session.execute(command);
        } catch (RuleFailure failure) {
            LOG.errorf(
                    "workspace %s: %s was undone: %s", name, command.getClass().getSimpleName(), failure.getMessage());
            closeSession();
            undone = true;
            throw failure;
        }
    }

    /**
     * What the session answers to a question, which changes nothing. Under rules that no command has come to yet it is that of a
     * session in which they are activated, of which no listener is told.
     *
     * @throws RuleFailure if a rule does; then the session is of no further use
     */
    <T> T ask(Collection<Pending> onTheWay, Function<Session, T> question) {
        RuleBase active = surroundings.rules().baseFor(lastVersion, base -> isUnderWay(base, onTheWay));
        if (lastVersion != null && !lastVersion.equals(active.version())) {
            try (Session next = rebuilt(active, onTheWay)) {
                next.execute(new RulesActivated(active.version()));
                return question.apply(next);
            }
        }
        goOver(onTheWay);
        try {
            return question.apply(session);
        } catch (RuleFailure failure) {
            closeSession();
            undone = true;
            throw failure;
        }
    }

    /** The entry is on its way to the journal. */
    void sent(JournalEntry entry) {
        lastVersion = entry.rulesVersion();
    }

    /** The journal has the entry. */
    void committed(JournalEntry entry) {
        take(entry);
        if (snapshots.isDue(facts)) {
            Snapshot snapshot = snapshots.of(facts, length);
            surroundings.threads().execute(() -> snapshots.keep(snapshot));
        }
    }

    /** The journal has not got the entry: what the session made of it has not happened. */
    void undo(JournalEntry entry) {
        entry.changes().map(FactReference::of).forEach(astray::add);
        writer = null;
    }

    /** Lets go of all, and keeps a snapshot so that it comes back quickly. */
    void unload() {
        if (facts != null && !snapshots.isCurrent()) {
            snapshots.keep(snapshots.of(facts, length));
        }
        letGo();
    }

    /** The same for the last time: what may be archived now is archived after the next start. */
    CompletableFuture<Void> close() {
        CompletableFuture<Void> written = facts != null && !snapshots.isCurrent()
                ? snapshots.write(snapshots.of(facts, length))
                : CompletableFuture.completedFuture(null);
        letGo();
        return written;
    }

    /** Tells how much memory it takes. */
    void count() {
        long now = facts == null ? 0 : (session == null ? 0 : Room.SESSION_BYTES) + Room.SHARE * facts.characters();
        surroundings.room().change(now - counted);
        counted = now;
    }

    private void letGo() {
        closeSession();
        facts = null;
        writer = null;
        astray.clear();
    }

    private void load() {
        FactStore loaded = new FactStore();
        Optional<Snapshot> snapshot = journal().snapshotBefore(name, Long.MAX_VALUE);
        snapshot.ifPresent(from -> from.facts().forEach(loaded::apply));
        long from = snapshot.map(Snapshot::sequence).orElse(0L);
        lastVersionCommitted = from == 0
                ? null
                : journal().page(name, from, 1).stream()
                        .findFirst()
                        .map(entry -> entry.rulesVersion())
                        .orElse(null);
        snapshots.begin();
        length = from;
        // Facts of a journal that was cut off behind them can still be read.
        ChainCheck chain =
                ChainCheck.behind(journal(), name, Math.min(from, journal().last(name)));
        journal().sealed(name, from + 1).forEach(next -> {
            chain.next(next);
            refuse(chain);
            take(next.entry(), loaded);
        });
        refuse(chain);
        // Not before: who reads must not see the past as the present.
        facts = loaded;
    }

    /** Facts cannot be made of entries that are not what was written. */
    private void refuse(ChainCheck chain) {
        chain.finding().ifPresent(finding -> {
            JournalDamaged damaged = JournalDamaged.of(name, finding);
            surroundings.store().damage().of(name, damaged);
            throw damaged;
        });
    }

    private void take(JournalEntry entry) {
        take(entry, facts);
    }

    private void take(JournalEntry entry, FactStore into) {
        if (entry.sequence() != length + 1) {
            throw new JournalDamaged(name + "/" + entry.sequence(), "it follows entry %d".formatted(length), null);
        }
        into.apply(entry.firings());
        length = entry.sequence();
        lastVersionCommitted = entry.rulesVersion();
        snapshots.count(entry);
    }

    private Session rebuilt(RuleBase base, Collection<Pending> onTheWay) {
        FactStore ahead = facts;
        if (!onTheWay.isEmpty()) {
            ahead = new FactStore();
            facts.export().forEach(ahead::apply);
            for (Pending pending : onTheWay) {
                ahead.apply(pending.entry().firings());
            }
        }
        return new Session(
                base,
                surroundings.rules().types(),
                ahead.export(),
                surroundings.limits().effort());
    }

    private boolean isUnderWay(RuleBase base, Collection<Pending> onTheWay) {
        if (session == null || !session.base().isSameAs(base)) {
            closeSession();
            session = rebuilt(base, onTheWay);
        }
        try {
            return session.isUnderWay();
        } catch (RuleFailure failure) {
            closeSession();
            throw failure;
        }
    }

    /** One command that fails stops no other: what the facts have come to before it is not decided once more. */
    private void restAgain() {
        try {
            session.rest();
        } catch (RuleFailure failure) {
            closeSession();
            throw failure;
        }
    }

    /** A session rebuilt from its facts changes nothing; else the facts, or the rules, are not what they were. */
    private void expectRest() {
        List<String> differences = execute(new Rebuilt()).firings().stream()
                .flatMap(Firing::effects)
                .toList();
        if (!differences.isEmpty()) {
            closeSession();
            held = Held.notAtRest(name, differences);
            LOG.error(held.getMessage());
            throw held;
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private Journal journal() {
        return surroundings.store().journal();
    }
}
