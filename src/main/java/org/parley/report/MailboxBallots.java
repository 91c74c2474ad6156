package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.engine.fact.Fact;
import org.parley.engine.input.Quoted;
import org.parley.meeting.Ballot;
import org.parley.meeting.Certificate;
import org.parley.meeting.Elector;
import org.parley.meeting.MailboxVotes;
import org.parley.meeting.Proposal;
import org.parley.meeting.Vote;
import org.parley.report.MailboxMessages.Said;

/** Reads what was and is voted on: from a file of ballots, and of proposals without one from the votes among the messages. */
final class MailboxBallots {
    private static final String BALLOTS = "/ballots";
    private static final String ELECTORS = "/electors";
    private static final String CERTIFICATES = "/certificates";

    private final MailboxFiles files;
    private final String meeting;

    MailboxBallots(MailboxFiles files, String meeting) {
        this.files = files;
        this.meeting = meeting;
    }

    /** A ballot is on a proposal, an elector belongs to a ballot, and what they came to is about a proposal. */
    Mailbox.Votes read(Map<String, Proposal> proposals) {
        JsonNode given = files.parse(Mailbox.BALLOTS);
        if (given.isMissingNode()) {
            return new Mailbox.Votes(List.of(), List.of(), List.of());
        }
        if (!given.isObject()) {
            files.error(Mailbox.BALLOTS, "", "expected an object");
        }
        List<Ballot> ballots = list(given, BALLOTS, Ballot.class, "proposal_id", "profile", "tally");
        List<Elector> electors = list(given, ELECTORS, Elector.class, "ballot", "agent_id");
        List<Certificate> certificates = list(
                given, CERTIFICATES, Certificate.class, "proposal_id", "profile", "electorate", "tally", "outcome");
        Set<String> held = ballots.stream().map(Ballot::getId).collect(Collectors.toSet());
        ballots.forEach(each -> among(proposals.keySet(), each.getProposalId(), "proposal", BALLOTS));
        electors.forEach(each -> among(held, each.getBallot(), "ballot", ELECTORS));
        certificates.forEach(each -> among(proposals.keySet(), each.proposalId(), "proposal", CERTIFICATES));
        return new Mailbox.Votes(ballots, electors, certificates);
    }

    /** The votes on each proposal of which there is no ballot, and no certificate. */
    static List<MailboxVotes> cast(List<Said> messages, Map<String, Proposal> proposals, Mailbox.Votes votes) {
        Map<String, Map<String, List<Vote>>> cast = new LinkedHashMap<>();
        proposals.keySet().forEach(proposal -> cast.put(proposal, new LinkedHashMap<>()));
        votes.ballots().forEach(ballot -> cast.remove(ballot.getProposalId()));
        votes.certificates().forEach(certificate -> cast.remove(certificate.proposalId()));
        for (Said said : messages) {
            Map<String, List<Vote>> voters = cast.get(said.field("proposal_id"));
            if (said.type().equals(MailboxMessages.VOTE) && voters != null) {
                Vote vote = Vote.valueOf(said.field("vote").toUpperCase(Locale.ROOT));
                voters.computeIfAbsent(said.agentId(), agent -> new ArrayList<>())
                        .add(vote);
            }
        }
        return cast.entrySet().stream()
                .map(each -> new MailboxVotes(each.getKey(), each.getValue()))
                .toList();
    }

    /** The number of the last ballot by proposal. */
    static Map<String, Integer> last(Mailbox.Votes votes) {
        Map<String, Integer> last = new HashMap<>();
        votes.ballots().forEach(each -> last.merge(each.getProposalId(), each.getNumber(), Math::max));
        votes.certificates().forEach(each -> last.merge(each.proposalId(), each.number(), Math::max));
        return last;
    }

    private void among(Set<String> known, String id, String word, String within) {
        if (!known.contains(id)) {
            files.error(Mailbox.BALLOTS, within, "the mailbox has no %s %s".formatted(word, Quoted.of(id)));
        }
    }

    private <T extends Fact> List<T> list(JsonNode file, String within, Class<T> type, String... needed) {
        List<JsonNode> items = files.list(Mailbox.BALLOTS, within, file.path(within.substring(1)));
        Map<String, T> all = new LinkedHashMap<>();
        for (int index = 0; index < items.size(); index++) {
            String pointer = within + "/" + index;
            if (!(items.get(index) instanceof ObjectNode each)) {
                files.error(Mailbox.BALLOTS, pointer, "expected an object");
            } else if (files.need(Mailbox.BALLOTS, pointer, each, needed)) {
                T fact = files.as(Mailbox.BALLOTS, pointer, here(each), type);
                if (fact != null && all.putIfAbsent(fact.key(), fact) != null) {
                    files.error(Mailbox.BALLOTS, pointer, "%s is here twice".formatted(fact.key()));
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** The same in this meeting, which may have had another id when it was written. */
    private ObjectNode here(ObjectNode given) {
        ObjectNode item = given.deepCopy().put("meeting_id", meeting);
        String ballot = item.path("ballot").asText();
        if (ballot.contains(":")) {
            item.put("ballot", meeting + ballot.substring(ballot.indexOf(':')));
        }
        return item;
    }
}
