package org.parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.meeting.AgendaItem;
import org.parley.meeting.Ballot;
import org.parley.meeting.Certificate;
import org.parley.meeting.Elector;
import org.parley.meeting.Meeting;
import org.parley.meeting.Message;
import org.parley.meeting.Participant;
import org.parley.meeting.Proceedings;
import org.parley.meeting.Proposal;

/** A meeting as the files of a directory: its manifest, its agenda, its participants, and each message in a file. */
public final class Mailbox {
    public static final String MANIFEST = "manifest.json";
    static final String AGENDA = "agenda.json";
    static final String PARTICIPANTS = "participants.json";
    static final String BALLOTS = "ballots.json";
    static final String MESSAGES = "messages/";
    static final String PROPOSAL = "proposal";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What was and is voted on. */
    record Votes(List<Ballot> ballots, List<Elector> electors, List<Certificate> certificates) {}

    private Mailbox() {}

    /** Texts by path. */
    public static SortedMap<String, String> of(FactStore facts, Meeting meeting) {
        return facts.consistently(() -> files(facts, meeting));
    }

    private static SortedMap<String, String> files(FactStore facts, Meeting meeting) {
        String id = meeting.getMeetingId();
        Map<String, Proposal> proposals = facts.all(Proposal.class, id + ":")
                .collect(Collectors.toMap(Proposal::getProposalId, Function.identity()));
        SortedMap<String, String> files = new TreeMap<>();
        ObjectNode manifest = (ObjectNode) FactCodec.tree(meeting);
        manifest.set("counts", FactCodec.tree(facts.find(Proceedings.class, id).orElseThrow()));
        files.put(MANIFEST, text(manifest));
        files.put(AGENDA, text(facts.all(AgendaItem.class, id + ":").toList()));
        files.put(PARTICIPANTS, text(facts.all(Participant.class, id + "@").toList()));
        files.put(
                BALLOTS,
                text(new Votes(
                        list(facts.all(Ballot.class, id + ":")),
                        list(facts.all(Elector.class, id + ":")),
                        list(facts.all(Certificate.class, id + ":")))));
        facts.all(Message.class, id + ":").forEach(message -> {
            ObjectNode view = MessageView.of(message);
            Proposal proposal = proposals.get(message.field("proposal_id"));
            if (message.messageType().equals(PROPOSAL) && proposal != null) {
                view.put("profile", proposal.getProfile());
                view.set("status", FactCodec.tree(proposal.getStatus()));
            }
            files.put(MESSAGES + name(message), text(view));
        });
        return files;
    }

    /** Sorts as the messages do, also those of one moment. */
    private static String name(Message message) {
        Instant at = message.timestampUtc() == null ? Instant.EPOCH : message.timestampUtc();
        return "msg_%s-%06d_%s_%s.json"
                .formatted(TIME.format(at), message.number(), message.agentId(), message.messageType());
    }

    private static <T> List<T> list(Stream<T> all) {
        return all.toList();
    }

    private static String text(Object value) {
        try {
            return FactCodec.JSON
                            .writer()
                            .with(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
    }
}
