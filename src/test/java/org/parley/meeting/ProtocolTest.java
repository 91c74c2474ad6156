package org.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.RuleBases;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Refusal;
import org.parley.engine.session.FactCodec;

/** Whatever somebody tries in a meeting has exactly one answer, and it is the one that the protocol's table has. */
class ProtocolTest {
    private static final Set<Class<? extends Decision>> CARRIED_OUT = Set.of(
            AgentJoinedMeeting.class,
            AgentLeftMeeting.class,
            AgentInvited.class,
            NewMessageInMeeting.class,
            VoteCast.class,
            StateChanged.class);
    private static final List<String> OUTSIDE = List.of("invited", "former", "guest", "stranger");
    private static final String PROPOSAL = "p1";

    @TestFactory
    Stream<DynamicTest> every_state_action_and_role_has_exactly_one_answer() {
        return protocols()
                .flatMap(protocol -> protocol.states().stream()
                        .flatMap(state -> roles(protocol)
                                .map(role -> DynamicTest.dynamicTest(
                                        "%s, %s, %s".formatted(protocol.id(), state, role),
                                        () -> tryEverything(protocol, state, role)))));
    }

    @Test
    void every_state_of_the_shipped_protocols_is_reached_and_left() {
        assertThat(protocols()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(protocol -> {
            Set<String> reached = new LinkedHashSet<>(List.of(protocol.initial()));
            List<String> next = new ArrayList<>(reached);
            while (!next.isEmpty()) {
                protocol.waysFrom(next.remove(0)).stream()
                        .map(Protocol.Transition::to)
                        .filter(reached::add)
                        .forEach(next::add);
            }
            assertThat(reached).containsExactlyInAnyOrderElementsOf(protocol.states());
            assertThat(protocol.states())
                    .allSatisfy(state -> assertThat(protocol.waysFrom(state).isEmpty())
                            .isEqualTo(protocol.finals().contains(state)));
        });
    }

    private static void tryEverything(Protocol protocol, String state, String role) {
        for (MeetingCommand command : commands(protocol)) {
            try (MeetingRun run = new MeetingRun(situation(protocol, state, role))) {
                List<Decision> decisions = run.does(command);

                long refused =
                        decisions.stream().filter(Refusal.class::isInstance).count();
                long done = decisions.stream()
                        .filter(decision -> CARRIED_OUT.contains(decision.getClass()))
                        .count();
                assertThat(refused + done)
                        .as("answers to %s: %s", command, decisions)
                        .isEqualTo(1);
                assertThat(done == 1)
                        .as("%s was carried out: %s", command, decisions)
                        .isEqualTo(mayBe(protocol, state, role, command));
                assertThat(run.all(Violation.class)).hasSize((int) refused);
            }
        }
    }

    /** The table, read by hand; the turn is that of the first role, nothing was said, one proposal waits. */
    private static boolean mayBe(Protocol protocol, String state, String role, MeetingCommand command) {
        Set<String> standing = standing(role);
        if (command instanceof MoveMeeting move) {
            return protocol.transitions().stream()
                    .filter(way -> way.from().equals(state) && way.to().equals(move.newState()))
                    .filter(way -> way.by().stream().anyMatch(standing::contains))
                    .anyMatch(way -> way.needs().isEmpty()
                            && !(protocol.ballots().contains(state)
                                    && protocol.conclusions().contains(way.to())));
        }
        boolean permitted = protocol.permissions().stream()
                .anyMatch(row -> row.acts().contains(command.act())
                        && row.states().contains(state)
                        && row.roles().stream().anyMatch(standing::contains));
        List<String> turns = protocol.turns().getOrDefault(state, List.of());
        boolean itsTurn = turns.isEmpty() || !(command instanceof PostMessage) || standing.contains(turns.get(0));
        boolean withdrawsItsOwn =
                !command.act().equals("withdrawal") || !protocol.ballots().contains(state);
        return permitted && itsTurn && withdrawsItsOwn;
    }

    private static Set<String> standing(String role) {
        return OUTSIDE.contains(role)
                ? Set.of(role)
                : Stream.of(role, "participant").collect(Collectors.toSet());
    }

    private static Stream<MeetingCommand> posts() {
        return types().map(type -> new PostMessage(MeetingRun.ID, "ann", type.type(), content(type), null));
    }

    private static List<MeetingCommand> commands(Protocol protocol) {
        List<MeetingCommand> commands = new ArrayList<>(posts().toList());
        commands.add(new JoinMeeting(MeetingRun.ID, "ann", null));
        commands.add(new LeaveMeeting(MeetingRun.ID, "ann", null));
        commands.add(new InviteAgent(MeetingRun.ID, "ann", "new", null, null));
        commands.add(new CastVote(MeetingRun.ID, "ann", PROPOSAL, Vote.YES, null, null));
        protocol.states().forEach(to -> commands.add(new MoveMeeting(MeetingRun.ID, "ann", null, to, null, null)));
        return commands;
    }

    private static Map<String, String> content(MessageType type) {
        return type.required().stream()
                .collect(Collectors.toMap(field -> field, field -> field.equals("proposal_id") ? PROPOSAL : "a roof"));
    }

    /** Ann in a role, one other who leads unless she does, and a proposal of hers that waits or is voted on. */
    private static List<Fact> situation(Protocol protocol, String state, String role) {
        boolean votes = protocol.ballots().contains(state);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Meeting.class, """
                {"meeting_id": "m", "topic": "the roof", "creator": "%s", "facilitator": "%s", "state": "%s",
                 "protocol": "%s", "visibility": "%s"}
                """.formatted(
                        role.equals("creator") ? "ann" : "bob",
                        role.equals("facilitator") ? "ann" : "bob",
                        state,
                        protocol.id(),
                        role.equals("guest") ? "open" : "invited")));
        facts.add(fact(Proceedings.class, """
                {"meeting_id": "m", "seats": 2, "joined": 2, "speakers": 2, "proposals": 1, "waiting": %d,
                 "open_ballots": %d}
                """.formatted(votes ? 0 : 1, votes ? 1 : 0)));
        facts.add(fact(
                Participant.class,
                "{\"meeting_id\": \"m\", \"agent_id\": \"bob\", \"joined_at\": \"2026-01-15T08:00:00Z\"}"));
        if (!role.equals("guest") && !role.equals("stranger")) {
            facts.add(fact(
                    Participant.class,
                    "{\"meeting_id\": \"m\", \"agent_id\": \"ann\", \"seat\": 1, \"status\": \"%s\"%s}"
                            .formatted(
                                    role.equals("invited") ? "invited" : role.equals("former") ? "left" : "joined",
                                    own(protocol).contains(role) ? ", \"role\": \"" + role + "\"" : "")));
        }
        facts.add(fact(
                Proposal.class,
                "{\"meeting_id\": \"m\", \"proposal_id\": \"p1\", \"title\": \"Mend it\", \"author\": \"ann\","
                        + " \"profile\": \"majority\", \"status\": \"%s\", \"ballots\": %d}"
                                .formatted(votes ? "voting" : "proposed", votes ? 1 : 0)));
        if (votes) {
            facts.add(fact(Ballot.class, """
                    {"meeting_id": "m", "proposal_id": "p1", "number": 1, "profile": "majority",
                     "tally": {"eligible": 2, "gone": 0, "yes": 0, "no": 0, "abstain": 0}}
                    """));
            Stream.of("ann", "bob")
                    .forEach(elector -> facts.add(fact(
                            Elector.class,
                            "{\"ballot\": \"m:p1#1\", \"meeting_id\": \"m\", \"agent_id\": \"%s\", \"weight\": 1}"
                                    .formatted(elector))));
        }
        return facts;
    }

    private static <T> T fact(Class<T> type, String json) {
        return FactCodec.read(json, type);
    }

    /** Those that a protocol gives to participants, those that every meeting has, and those of who is not in it. */
    private static Stream<String> roles(Protocol protocol) {
        return Stream.of(own(protocol).stream(), Stream.of("participant", "facilitator", "creator"), OUTSIDE.stream())
                .flatMap(each -> each);
    }

    private static Set<String> own(Protocol protocol) {
        Set<String> own = new LinkedHashSet<>();
        protocol.permissions().forEach(row -> own.addAll(row.roles()));
        protocol.transitions().forEach(way -> own.addAll(way.by()));
        own.addAll(protocol.priorities().keySet());
        own.removeAll(OUTSIDE);
        own.removeAll(Set.of("participant", "facilitator", "creator", "rule"));
        return own;
    }

    private static Stream<Protocol> protocols() {
        return RuleBases.shipped().policies().stream()
                .filter(Protocol.class::isInstance)
                .map(Protocol.class::cast);
    }

    private static Stream<MessageType> types() {
        return RuleBases.shipped().policies().stream()
                .filter(MessageType.class::isInstance)
                .map(MessageType.class::cast);
    }
}
