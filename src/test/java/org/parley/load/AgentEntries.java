package org.parley.load;

import java.time.Instant;
import org.parley.journal.DecisionRecord;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;
import org.parley.journal.JournalEntry;

/**
 * Entries as the rules make them, for as many agents as one likes: what they made of one agent, with other names in it.
 *
 * @param joins  the entry of an agent that is new
 * @param knows  the entry of an agent that is known
 * @param agent  whom both are about
 */
record AgentEntries(JournalEntry joins, JournalEntry knows, String agent) {
    JournalEntry entry(long sequence, Instant time, String other, boolean joined) {
        JournalEntry model = joined ? joins : knows;
        return new JournalEntry(
                model.workspace(),
                sequence,
                time,
                model.rulesVersion(),
                model.commandType(),
                model.command().replace(agent, other),
                null,
                model.firings().stream().map(firing -> rename(firing, other)).toList());
    }

    private Firing rename(Firing firing, String other) {
        return new Firing(
                firing.rule(),
                firing.matched().stream()
                        .map(fact -> new FactReference(fact.type(), rename(fact.key(), other)))
                        .toList(),
                firing.changes().stream()
                        .map(change -> new FactChange(
                                change.kind(),
                                change.type(),
                                rename(change.key(), other),
                                rename(change.json(), other)))
                        .toList(),
                firing.decisions().stream()
                        .map(decision -> new DecisionRecord(
                                decision.type(),
                                decision.subjects().stream()
                                        .map(subject -> rename(subject, other))
                                        .toList(),
                                rename(decision.json(), other),
                                decision.destination()))
                        .toList());
    }

    private String rename(String text, String other) {
        return text == null ? null : text.replace(agent, other);
    }
}
