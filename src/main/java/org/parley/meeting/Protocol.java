package org.parley.meeting;

import java.util.List;
import java.util.Map;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;
import org.parley.engine.fact.TransitionTable;

/**
 * The states of a meeting, the ways between them, and who may do what in which.
 *
 * @param finals      states in which it rests for good
 * @param ballots     states in which the proposals are voted on
 * @param conclusions states in which it is over, and summed up
 * @param timeLimits  by state the {@link TimeLimit} that holds in it
 * @param turns       by state the roles that speak in it by turns
 * @param priorities  by role the weight of its vote, where roles weigh; {@link RoleWeights} has that of others
 */
@Rows(atLeast = 1)
public record Protocol(
        @RowKey String id,
        List<String> states,
        String initial,
        List<String> finals,
        List<String> ballots,
        List<String> conclusions,
        Map<String, String> timeLimits,
        Map<String, List<String>> turns,
        Map<String, Integer> priorities,
        List<Transition> transitions,
        List<Permission> permissions)
        implements Policy, TransitionTable {
    /**
     * A way from state to state.
     *
     * @param by    roles that may go it; {@code rule} when time is up or a limit is reached
     * @param needs messages that must have been posted: {@code summary}, {@code position by affirmative}
     */
    public record Transition(String from, String to, List<String> by, List<String> needs) implements Way {
        public boolean isFor(List<String> roles) {
            return by.stream().anyMatch(roles::contains);
        }
    }

    /**
     * Who may do something.
     *
     * @param acts   {@code join, leave, invite, vote} and message types
     * @param states when
     * @param roles  who: {@code participant} for everybody who has joined, {@code facilitator}, {@code creator}, the roles
     *               of participants; {@code invited, former, guest} (of an open meeting) and {@code stranger} for others
     */
    public record Permission(List<String> acts, List<String> states, List<String> roles) {}

    /** The states in which an act has a place. */
    public List<String> statesFor(String act) {
        return permissions.stream()
                .filter(row -> row.acts().contains(act))
                .flatMap(row -> row.states().stream())
                .distinct()
                .toList();
    }

    /** The roles that may do it in a state; none if nobody may. */
    public List<String> rolesFor(String act, String state) {
        return permissions.stream()
                .filter(row -> row.acts().contains(act) && row.states().contains(state))
                .flatMap(row -> row.roles().stream())
                .distinct()
                .toList();
    }

    /** The ways from a state, in the order of the table. */
    public List<Transition> waysFrom(String state) {
        return transitions.stream().filter(way -> way.from().equals(state)).toList();
    }

    /** Those of them that lead to another state. */
    public List<Transition> ways(String from, String to) {
        return transitions.stream()
                .filter(way -> way.from().equals(from) && way.to().equals(to))
                .toList();
    }

    /** The messages that any of its ways needs. */
    public List<String> needs() {
        return transitions.stream()
                .flatMap(way -> way.needs().stream())
                .distinct()
                .toList();
    }

    /** The limit that holds in a state; empty if there is none. */
    public String limitIn(String state) {
        return timeLimits.getOrDefault(state, "");
    }

    /** The role whose turn it is when so many have had theirs; null if nobody waits for a turn. */
    public String turn(String state, int spoken) {
        List<String> order = turns.getOrDefault(state, List.of());
        return order.isEmpty() ? null : order.get(spoken % order.size());
    }

    /** True if roles speak in it by turns. */
    public boolean takesTurns(String state) {
        return turns.containsKey(state);
    }

    /** How many turns a round has. */
    public int turnsIn(String state, int speakers) {
        return takesTurns(state) ? turns.get(state).size() : speakers;
    }

    public int priorityOf(String role, RoleWeights weights) {
        return priorities.getOrDefault(role, weights.others());
    }

    /** True if a meeting in the state has come to its end. */
    public boolean isEnd(String state) {
        return finals.contains(state) || conclusions.contains(state);
    }
}
