package org.parley.engine.backtest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.Effort;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.session.Session;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;
import org.parley.journal.JournalEntry;

/** A session of other rules that is led from situation to situation, as the journal has them. */
final class Rerun implements AutoCloseable {
    private final RuleBase candidate;
    private final FactTypes types;
    private final Effort effort;
    /** As the journal has them. */
    private final FactStore facts;

    private Session session;

    /** @param facts before the first entry */
    Rerun(RuleBase candidate, FactTypes types, Effort effort, FactStore facts) {
        this.candidate = candidate;
        this.types = types;
        this.effort = effort;
        this.facts = facts;
    }

    /**
     * What would have come of an entry's command.
     *
     * @param facts   those that would have been others afterwards
     * @param failure of a rule; null if none would have failed
     */
    record Result(List<Firing> firings, Set<FactReference> facts, RuleFailure failure) {}

    Result next(JournalEntry entry) {
        if (entry.commandType().equals(RulesActivated.class.getSimpleName())) {
            // That other rules were taken into use then has nothing to do with these.
            follow(entry, changed(entry.firings()));
            return new Result(entry.firings(), Set.of(), null);
        }
        try {
            Command command = (Command) FactCodec.read(entry.command(), types.get(entry.commandType()));
            List<Firing> firings = session().execute(command).firings();
            Set<FactReference> others = differences(entry.firings(), firings);
            follow(entry, others);
            return new Result(firings, others, null);
        } catch (RuleFailure failure) {
            close();
            facts.apply(entry.firings());
            return new Result(List.of(), Set.of(), failure);
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private Session session() {
        if (session == null) {
            session = new Session(candidate, types, facts.export(), effort);
            session.rest();
        }
        return session;
    }

    /** On to the situation that the journal has next. */
    private void follow(JournalEntry entry, Set<FactReference> others) {
        facts.apply(entry.firings());
        if (session != null && !others.isEmpty()) {
            try {
                session.align(others, facts);
                session.rest();
            } catch (RuleFailure failure) {
                // The next command meets it again, and tells.
                close();
            }
        }
    }

    private static Set<FactReference> differences(List<Firing> written, List<Firing> derived) {
        Map<FactReference, String> before = outcome(written);
        Map<FactReference, String> after = outcome(derived);
        Set<FactReference> others = new LinkedHashSet<>(before.keySet());
        others.addAll(after.keySet());
        others.removeIf(fact -> before.containsKey(fact)
                && after.containsKey(fact)
                && Objects.equals(before.get(fact), after.get(fact)));
        return others;
    }

    private static Set<FactReference> changed(List<Firing> firings) {
        return outcome(firings).keySet();
    }

    private static Map<FactReference, String> outcome(List<Firing> firings) {
        return firings.stream()
                .flatMap(firing -> firing.changes().stream())
                .collect(Collectors.toMap(
                        FactReference::of, Rerun::text, (earlier, later) -> later, java.util.LinkedHashMap::new));
    }

    private static String text(FactChange change) {
        return change.json() == null ? "" : change.json();
    }
}
