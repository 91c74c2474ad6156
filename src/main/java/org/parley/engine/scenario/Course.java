package org.parley.engine.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.session.Session;
import org.parley.journal.Firing;

/** The commands of a scenario on their way through its session. */
final class Course {
    private final Session session;
    private final FactStore facts;

    /** @param facts of the session; kept up to date */
    Course(Session session, FactStore facts) {
        this.session = session;
        this.facts = facts;
    }

    /** @throws RuleFailure if a rule throws, or the rules do not come to rest */
    List<Firing> take(List<Command> commands) {
        List<Firing> firings = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof TimePasses time) {
                pass(time, firings);
            } else {
                firings.addAll(execute(command));
            }
        }
        return firings;
    }

    private void pass(TimePasses time, List<Firing> firings) {
        int before = firings.size();
        Optional<Deadline> next = next(time);
        while (next.isPresent()) {
            Deadline due = next.get();
            firings.addAll(execute(new TimeAdvanced(due.clock(), due.at())));
            next = next(time);
            if (next.filter(due::equals).isPresent() || firings.size() - before > ScenarioRunner.FIRE_LIMIT) {
                throw new RuleFailure(
                        null, "time does not pass: the deadline %s stays, or comes back".formatted(due.id()), null);
            }
        }
    }

    private Optional<Deadline> next(TimePasses time) {
        return facts.all(Deadline.class, "")
                .filter(deadline -> deadline.clock().equals(time.clock()))
                .filter(deadline -> !deadline.at().isAfter(time.until()))
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::id));
    }

    private List<Firing> execute(Command command) {
        List<Firing> firings = session.execute(command).firings();
        firings.forEach(firing -> firing.changes().forEach(facts::apply));
        return firings;
    }
}
