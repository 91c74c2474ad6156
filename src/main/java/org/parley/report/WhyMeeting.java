package org.parley.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.engine.fact.Refusal;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Moment;
import org.parley.engine.session.Outcome;
import org.parley.journal.FactReference;
import org.parley.meeting.CastVote;
import org.parley.meeting.JoinMeeting;
import org.parley.meeting.LeaveMeeting;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingCommand;
import org.parley.meeting.MeetingCreated;
import org.parley.meeting.MeetingImported;
import org.parley.meeting.MeetingStalled;
import org.parley.meeting.MessageType;
import org.parley.meeting.MoveMeeting;
import org.parley.meeting.PostMessage;
import org.parley.meeting.Proposal;
import org.parley.meeting.ProposalAccepted;
import org.parley.meeting.ProposalRejected;
import org.parley.meeting.ProposalReturned;
import org.parley.meeting.Protocol;
import org.parley.meeting.StateChanged;
import org.parley.meeting.Vote;

/**
 * Why a meeting is where it is, and why it does not go on: what brought it there, and what the rules would say now to
 * everything that somebody might do. Nothing of it is done.
 *
 * @param stalled      why nobody can move it; null if somebody can
 * @param agentId      who is asked about
 * @param sequence     the journal entry that would be the next
 * @param rulesVersion the rules that were asked
 * @param decisions    that brought it into its state
 */
public record WhyMeeting(
        String meeting,
        String state,
        String stalled,
        String agentId,
        long sequence,
        String rulesVersion,
        List<Answer> acts,
        List<DecisionBasis> decisions) {
    /** The name of the query in rules/meeting/why.drl. */
    private static final String QUERY = "what a meeting goes by";

    /** Facts that tell what was, and bear upon nothing. */
    private static final Set<String> RECORDS = Set.of("Message", "Violation", "Certificate", "MeetingOutcome");

    /**
     * What somebody might do.
     *
     * @param act     such as {@code move to voting}, {@code vote on p1}, {@code post comment}
     * @param outcome {@code allowed} or {@code refused}
     * @param rule    that would refuse it; null if it is allowed
     * @param missing what it takes; null if it is allowed
     */
    public record Answer(String act, String outcome, String rule, String missing) {}

    /** @param agentId null for who is in charge: the facilitator, else the creator */
    public static WhyMeeting of(Chronicle chronicle, Meeting meeting, String agentId) {
        String asked = Optional.ofNullable(agentId)
                .or(() -> Optional.ofNullable(meeting.getFacilitator()))
                .orElse(meeting.getCreator());
        Moment now = chronicle.now();
        Predicate<FactReference> relevant = bearingUpon(meeting.getMeetingId());
        List<Answer> acts = chronicle.ask(now, relevant, List.of(), QUERY).stream()
                .findFirst()
                .map(row -> commands(chronicle, meeting, asked, row))
                .map(commands -> answers(commands.keySet(), chronicle.attempt(now, relevant, commands.values())))
                .orElse(List.of());
        return new WhyMeeting(
                meeting.getMeetingId(),
                meeting.getState(),
                meeting.getStalled(),
                asked,
                now.sequence(),
                now.rulesVersion(),
                acts,
                decisions(chronicle, meeting.getMeetingId()));
    }

    private static List<DecisionBasis> decisions(Chronicle chronicle, String meeting) {
        return Stream.of(
                        MeetingCreated.class,
                        MeetingImported.class,
                        StateChanged.class,
                        ProposalAccepted.class,
                        ProposalRejected.class,
                        ProposalReturned.class,
                        MeetingStalled.class)
                .flatMap(type -> History.lastDecision(chronicle, type, meeting).stream())
                .map(decided -> DecisionBasis.of(chronicle, decided))
                .toList();
    }

    /** By what they are called, in the order of the protocol. */
    private static Map<String, MeetingCommand> commands(
            Chronicle chronicle, Meeting meeting, String agent, Map<String, Object> row) {
        String id = meeting.getMeetingId();
        // When it is done does not matter to who may do it.
        Instant at = meeting.getCreatedAt();
        Protocol protocol = (Protocol) row.get("$protocol");
        Map<String, MeetingCommand> commands = new LinkedHashMap<>();
        protocol.waysFrom(meeting.getState())
                .forEach(way ->
                        commands.put("move to " + way.to(), new MoveMeeting(id, agent, null, way.to(), null, at)));
        chronicle
                .facts()
                .all(Proposal.class, id + ":")
                .filter(proposal -> proposal.getStatus() == Proposal.Status.VOTING)
                .map(Proposal::getProposalId)
                .forEach(proposal ->
                        commands.put("vote on " + proposal, new CastVote(id, agent, proposal, Vote.YES, null, at)));
        ((List<?>) row.get("$types"))
                .stream()
                        .map(MessageType.class::cast)
                        // What concerns a proposal cannot be tried without one.
                        .filter(type -> !type.required().contains("proposal_id"))
                        .filter(type -> !protocol.statesFor(type.type()).isEmpty())
                        .sorted(Comparator.comparing(MessageType::type))
                        .forEach(type -> commands.put(
                                "post " + type.type(), new PostMessage(id, agent, type.type(), contentOf(type), at)));
        commands.put("join", new JoinMeeting(id, agent, at));
        commands.put("leave", new LeaveMeeting(id, agent, at));
        return commands;
    }

    private static Map<String, String> contentOf(MessageType type) {
        Map<String, String> content = new LinkedHashMap<>();
        type.required()
                .forEach(field -> content.put(
                        field,
                        type.choices().getOrDefault(field, List.of(field)).get(0)));
        return content;
    }

    private static List<Answer> answers(Collection<String> acts, List<Outcome> outcomes) {
        Iterator<Outcome> each = outcomes.iterator();
        return acts.stream().map(act -> answer(act, each.next())).toList();
    }

    private static Answer answer(String act, Outcome outcome) {
        return outcome.decided().stream()
                .filter(each -> each.decision() instanceof Refusal refusal && !refusal.concernsRules())
                .findFirst()
                .map(each -> new Answer(act, "refused", each.rule(), ((Refusal) each.decision()).reason()))
                .orElseGet(() -> new Answer(act, "allowed", null, null));
    }

    private static Predicate<FactReference> bearingUpon(String meeting) {
        return fact -> !RECORDS.contains(fact.type())
                && (fact.type().equals("PolicySetting")
                        || fact.key().equals(meeting)
                        || fact.key().startsWith(meeting + ":")
                        || fact.key().startsWith(meeting + "@"));
    }
}
