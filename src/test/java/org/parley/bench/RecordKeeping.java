package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.parley.Domains;
import org.parley.engine.session.FactCodec;
import org.parley.journal.DecisionRecord;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.memory.MemoryStore;

/**
 * Keeps the record of a project again, of the same facts and decisions, in a journal of its own: what the journal and the
 * explanations cost, whoever decides.
 */
final class RecordKeeping {
    private static final String WORKSPACE = "again";

    private final Journal.Writer writer = new MemoryStore().journal().writer(WORKSPACE);
    private long nanoseconds;

    /** Keeps one more entry; only the writing is timed, not the reading of what is to be written. */
    void keep(JournalEntry entry) {
        List<Noted> noted = entry.firings().stream().map(Noted::of).toList();
        long begun = System.nanoTime();
        List<Firing> firings = new ArrayList<>(noted.size());
        noted.forEach(firing -> firings.add(firing.write()));
        writer.append(
                        new JournalEntry(
                                WORKSPACE,
                                writer.last() + 1,
                                entry.time(),
                                entry.rulesVersion(),
                                entry.commandType(),
                                entry.command(),
                                entry.idempotencyKey(),
                                firings),
                        null)
                .join();
        nanoseconds += System.nanoTime() - begun;
        assertThat(firings).isEqualTo(entry.firings());
    }

    double milliseconds() {
        return nanoseconds / 1e6;
    }

    /** A firing, and the objects that it changed and decided; null for a fact that it deleted. */
    private record Noted(Firing firing, List<Object> facts, List<Object> decisions) {
        static Noted of(Firing firing) {
            List<Object> facts = new ArrayList<>();
            firing.changes().forEach(change -> facts.add(read(change.type(), change.json())));
            List<Object> decisions = new ArrayList<>();
            firing.decisions().forEach(decision -> decisions.add(read(decision.type(), decision.json())));
            return new Noted(firing, facts, decisions);
        }

        private static Object read(String type, String json) {
            return json == null ? null : FactCodec.read(json, Domains.TYPES.get(type));
        }

        Firing write() {
            List<FactReference> matched = new ArrayList<>(firing.matched().size());
            for (FactReference fact : firing.matched()) {
                matched.add(new FactReference(fact.type(), fact.key()));
            }
            List<FactChange> changes = new ArrayList<>(2);
            for (int index = 0; index < facts.size(); index++) {
                FactChange change = firing.changes().get(index);
                Object fact = facts.get(index);
                changes.add(new FactChange(
                        change.kind(), change.type(), change.key(), fact == null ? null : FactCodec.write(fact)));
            }
            List<DecisionRecord> records = new ArrayList<>(1);
            for (int index = 0; index < decisions.size(); index++) {
                DecisionRecord decision = firing.decisions().get(index);
                records.add(new DecisionRecord(
                        decision.type(),
                        decision.subjects(),
                        FactCodec.write(decisions.get(index)),
                        decision.destination()));
            }
            return new Firing(firing.rule(), matched, changes, records);
        }
    }
}
