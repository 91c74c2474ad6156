package org.parley.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleVersions;
import org.parley.journal.Archived;
import org.parley.journal.ChainCheck;
import org.parley.journal.FactChange;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.JournalFinding;
import org.parley.journal.SealedEntry;
import org.parley.journal.Snapshot;

/**
 * Whether the journal of a workspace is what was written, and whether the same commands under the same rules decide the
 * same. What is in an entry counts as the truth for the next one, so that each finding is about one entry.
 */
public final class Verification {
    private final Journal journal;
    private final RuleVersions versions;
    private final Effort effort;

    /**
     * What came of it.
     *
     * @param first    the first entry that the journal still has; those before it are archived
     * @param entries  how many were looked at
     * @param intact   true if nothing was found
     */
    public record Report(
            String workspace,
            long first,
            long entries,
            boolean derived,
            boolean intact,
            List<JournalFinding> findings) {}

    public Verification(Journal journal, RuleVersions versions, Effort effort) {
        this.journal = journal;
        this.versions = versions;
        this.effort = effort;
    }

    /** @param derive true to let the rules decide everything again, and not just to follow the chain */
    public Report of(String workspace, boolean derive) {
        Optional<Archived> archived = journal.archived(workspace);
        long first = archived.map(Archived::through).orElse(0L) + 1;
        ChainCheck chain = new ChainCheck(archived);
        List<JournalFinding> findings = new ArrayList<>();
        long[] entries = new long[1];
        try (Derivation derivation = new Derivation(workspace, archived)) {
            journal.sealed(workspace, first).forEach(entry -> {
                entries[0]++;
                chain.next(entry);
                if (derive) {
                    derivation.next(entry).ifPresent(findings::add);
                }
            });
        }
        findings.addAll(0, chain.end(journal.lastSnapshot(workspace)));
        return new Report(workspace, first, entries[0], derive, findings.isEmpty(), List.copyOf(findings));
    }

    /** Carries the commands out again, one after the other. */
    private final class Derivation implements AutoCloseable {
        private final FactStore facts = new FactStore();
        private Session session;

        Derivation(String workspace, Optional<Archived> archived) {
            archived.flatMap(part -> journal.snapshotBefore(workspace, part.through()))
                    .map(Snapshot::facts)
                    .ifPresent(all -> all.forEach(facts::apply));
        }

        Optional<JournalFinding> next(SealedEntry sealed) {
            JournalEntry entry;
            try {
                entry = sealed.entry();
            } catch (RuntimeException e) {
                return Optional.of(otherwise(sealed.sequence(), "it cannot be read: " + e.getMessage()));
            }
            Optional<String> difference = derive(entry);
            facts.apply(entry.firings());
            if (difference.isPresent()) {
                close();
            }
            return difference.map(text -> otherwise(entry.sequence(), text));
        }

        private Optional<String> derive(JournalEntry entry) {
            try {
                RuleBase base = versions.get(entry.rulesVersion());
                if (session != null && session.base() != base) {
                    close();
                }
                if (session == null) {
                    session = new Session(base, versions.types(), facts.export(), effort);
                }
                Command command = (Command)
                        FactCodec.read(entry.command(), versions.types().get(entry.commandType()));
                Outcome outcome = session.execute(command);
                JournalEntry again = new JournalEntry(
                        entry.workspace(),
                        entry.sequence(),
                        entry.time(),
                        entry.rulesVersion(),
                        entry.commandType(),
                        entry.command(),
                        entry.idempotencyKey(),
                        outcome.firings());
                return difference(entry, again);
            } catch (RuntimeException e) {
                close();
                return Optional.of("it cannot be derived again: " + e.getMessage());
            }
        }

        @Override
        public void close() {
            if (session != null) {
                session.close();
                session = null;
            }
        }
    }

    private static JournalFinding otherwise(long sequence, String message) {
        return new JournalFinding(sequence, JournalFinding.Kind.DERIVED_OTHERWISE, message);
    }

    /** What is in one and not in the other. In which order rules that do not concern each other fired, does not count. */
    private static Optional<String> difference(JournalEntry written, JournalEntry derived) {
        List<String> before = essence(written);
        List<String> now = essence(derived);
        if (before.equals(now)) {
            return Optional.empty();
        }
        List<String> lost = new ArrayList<>(before);
        now.forEach(lost::remove);
        List<String> gained = new ArrayList<>(now);
        before.forEach(gained::remove);
        return Optional.of("the journal has %s, the rules give %s".formatted(first(lost), first(gained)));
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "no more" : texts.size() == 1 ? texts.get(0) : texts.get(0) + " and others";
    }

    private static List<String> essence(JournalEntry entry) {
        Map<String, String> changes = new TreeMap<>();
        entry.changes().forEach(change -> changes.put(change.type() + " " + change.key(), outcome(change)));
        return Stream.concat(
                        entry.firings().stream()
                                .flatMap(firing -> firing.decisions().stream()
                                        .map(each ->
                                                "%s %s by \"%s\"".formatted(each.type(), each.json(), firing.rule())))
                                .sorted(),
                        changes.entrySet().stream().map(change -> change.getKey() + " " + change.getValue()))
                .toList();
    }

    private static String outcome(FactChange change) {
        return change.json() == null ? "deleted" : change.json();
    }
}
