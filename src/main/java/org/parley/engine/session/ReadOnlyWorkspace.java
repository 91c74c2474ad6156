package org.parley.engine.session;

import java.util.List;
import org.parley.engine.rules.RuleVersions;
import org.parley.journal.FactChange;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;
import org.parley.journal.SealedEntry;

/** A workspace that another process may be using: its journal is read as it is now, and nothing is written. */
public final class ReadOnlyWorkspace implements Chronicle {
    private final String name;
    private final Journal journal;
    private final RuleVersions versions;
    private final FactStore facts = new FactStore();

    /** @param versions of the rules that decided in it */
    public ReadOnlyWorkspace(String name, Journal journal, RuleVersions versions) {
        this.name = name;
        this.journal = journal;
        this.versions = versions;
        History.factsAt(journal, name, History.after(journal.last(name)), reference -> true)
                .forEach(facts::apply);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public FactStore facts() {
        return facts;
    }

    /** Under the rules that decided last. */
    @Override
    public History.Moment now() {
        long last = journal.last(name);
        String version = journal.page(name, last, 1).stream()
                .map(SealedEntry::entry)
                .map(JournalEntry::rulesVersion)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was ever decided in " + name));
        return new History.Moment(last + 1, 0, version);
    }

    @Override
    public Session session(String rulesVersion, List<FactChange> inserts) {
        return new Session(versions.get(rulesVersion), versions.types(), inserts.stream(), Limits.DEFAULT.effort());
    }
}
