package org.parley.engine.rules.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parley.engine.fact.TransitionTable;
import org.parley.engine.fact.TransitionTable.Way;
import org.parley.engine.input.Nearest;
import org.parley.engine.rules.PolicyReader.Located;
import org.parley.engine.rules.RuleProblem;
import org.parley.engine.rules.RuleProblem.Kind;

/** Looks for states of a transition table that nothing reaches, that nothing leaves, or that are not there. */
final class Transitions {
    private final TransitionTable table;
    private final Located policy;
    private final List<RuleProblem> problems;

    Transitions(TransitionTable table, Located policy, List<RuleProblem> problems) {
        this.table = table;
        this.policy = policy;
        this.problems = problems;
    }

    void check() {
        known("/initial", table.initial());
        each("/finals", table.finals());
        List<? extends Way> ways = table.transitions();
        for (int i = 0; i < ways.size(); i++) {
            known("/transitions/%d/from".formatted(i), ways.get(i).from());
            known("/transitions/%d/to".formatted(i), ways.get(i).to());
        }
        Set<String> reached = closure(Set.of(table.initial()), Way::from, Way::to);
        Set<String> ending = closure(table.finals(), Way::to, Way::from);
        List<String> states = List.copyOf(table.states());
        for (int i = 0; i < states.size(); i++) {
            String state = states.get(i);
            if (!reached.contains(state)) {
                report("/states/" + i, "no way leads from %s to the state %s".formatted(table.initial(), state));
            } else if (!ending.contains(state)) {
                report(
                        "/states/" + i,
                        "the state %s has no way out: it is not final, and no way leads on to %s"
                                .formatted(state, String.join(" or ", table.finals())));
            }
        }
    }

    private void each(String path, Collection<String> states) {
        int i = 0;
        for (String state : states) {
            known(path + "/" + i++, state);
        }
    }

    private void known(String path, String state) {
        if (!table.states().contains(state)) {
            report(path, "there is no state %s%s".formatted(state, new Nearest(table.states()).hint(state)));
        }
    }

    /** All that can be come to from the states. */
    private Set<String> closure(Collection<String> begin, Function<Way, String> from, Function<Way, String> to) {
        Set<String> found = new HashSet<>(begin);
        Deque<String> next = new ArrayDeque<>(begin);
        while (!next.isEmpty()) {
            String state = next.pop();
            table.transitions().stream()
                    .filter(way -> from.apply(way).equals(state))
                    .map(to)
                    .filter(found::add)
                    .forEach(next::push);
        }
        return found;
    }

    private void report(String path, String message) {
        problems.add(policy.problem(Kind.TRANSITIONS, path, "%s: %s".formatted(table.id(), message)));
    }
}
