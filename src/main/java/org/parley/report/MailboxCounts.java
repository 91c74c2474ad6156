package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.engine.session.FactCodec;
import org.parley.meeting.Ballot;
import org.parley.meeting.Message;
import org.parley.meeting.Participant;
import org.parley.meeting.Proceedings;
import org.parley.meeting.Proposal;

/** Counts what a mailbox holds; only how far the round is, it says itself. */
final class MailboxCounts {
    private static final String COUNTS = "/counts";
    private static final Set<String> UNCOUNTED = Set.of(MailboxMessages.VOTE, MailboxMessages.STATE);

    private final MailboxFiles files;
    private final List<Participant> participants;
    private final Integer round;
    private final Integer spoken;
    private final String lastSpeaker;

    MailboxCounts(MailboxFiles files, JsonNode given, List<Participant> participants) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        Fields fields = given.isMissingNode()
                ? files.fields(Mailbox.MANIFEST, COUNTS, none)
                : files.fields(Mailbox.MANIFEST, COUNTS, given, names(given));
        this.files = files;
        this.participants = participants;
        this.round = fields.integer("round", 1, Integer.MAX_VALUE);
        this.spoken = fields.integer("spoken", 0, Integer.MAX_VALUE);
        this.lastSpeaker = fields.id("last_speaker");
    }

    private static Set<String> names(JsonNode given) {
        return given.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    Proceedings of(String meeting, Collection<Proposal> proposals, List<Ballot> ballots, List<Message> messages) {
        List<Participant> joined = participants.stream()
                .filter(each -> each.getStatus() == Participant.Status.JOINED)
                .toList();
        int speakers = (int) joined.stream().filter(Participant::isAwaited).count();
        int now =
                round == null ? messages.stream().mapToInt(Message::round).max().orElse(1) : round;
        int turns = (int) joined.stream()
                .filter(each -> each.isAwaited() && each.getLastRound() >= now)
                .count();
        Set<String> open = ballots.stream()
                .filter(ballot -> ballot.getState() == Ballot.State.OPEN)
                .map(Ballot::getProposalId)
                .collect(Collectors.toSet());
        long waiting = proposals.stream()
                .filter(each -> each.getStatus() == Proposal.Status.PROPOSED
                        || each.getStatus() == Proposal.Status.VOTING && !open.contains(each.getProposalId()))
                .count();
        ObjectNode counts = JsonNodeFactory.instance
                .objectNode()
                .put("meeting_id", meeting)
                .put("seats", seats())
                .put("joined", joined.size())
                .put("speakers", speakers)
                .put("round", now)
                .put("spoken", spoken == null ? turns : Math.min(spoken, speakers))
                .put("messages", messages.size())
                .put(
                        "posted",
                        messages.stream()
                                .filter(each -> !UNCOUNTED.contains(each.messageType()))
                                .count())
                .put("proposals", proposals.size())
                .put("waiting", waiting)
                .put("open_ballots", open.size());
        if (lastSpeaker != null) {
            counts.put("last_speaker", lastSpeaker);
        }
        counts.set("said", FactCodec.tree(said(messages)));
        return files.as(Mailbox.MANIFEST, COUNTS, counts, Proceedings.class);
    }

    /** The next one to join gets a seat that nobody has. */
    private int seats() {
        int last = participants.stream().mapToInt(Participant::getSeat).max().orElse(-1);
        return Math.max(participants.size(), last + 1);
    }

    private Map<String, Integer> said(List<Message> messages) {
        Map<String, String> roles = new HashMap<>();
        participants.forEach(
                each -> roles.put(each.getAgentId(), each.getRole() == null ? "participant" : each.getRole()));
        Map<String, Integer> said = new TreeMap<>();
        messages.stream()
                .filter(each -> !UNCOUNTED.contains(each.messageType()))
                .forEach(each -> {
                    said.merge(each.messageType(), 1, Integer::sum);
                    said.merge(each.messageType() + " by " + roles.get(each.agentId()), 1, Integer::sum);
                });
        return said;
    }
}
