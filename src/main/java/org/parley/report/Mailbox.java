package org.parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    /** A list of ids that an original summary has. */
    static final String RELATED = "related_proposal_ids";

    private static final Pattern MESSAGE = Pattern.compile("messages/[^./][^/]*\\.json");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** What was and is voted on. */
    record Votes(List<Ballot> ballots, List<Elector> electors, List<Certificate> certificates) {}

    private Mailbox() {}

    /** True for a file of the mailbox; folders hold others as well, such as locks and notes. */
    public static boolean isPart(String path) {
        return List.of(MANIFEST, AGENDA, PARTICIPANTS, BALLOTS).contains(path) || isMessage(path);
    }

    static boolean isMessage(String path) {
        return MESSAGE.matcher(path).matches();
    }

    /** Texts by path. */
    public static SortedMap<String, String> of(FactStore facts, Meeting meeting) {
        return facts.consistently(() -> files(facts, meeting));
    }

    private static SortedMap<String, String> files(FactStore facts, Meeting meeting) {
        String id = meeting.getMeetingId();
        Map<String, Proposal> proposals = facts.all(Proposal.class, id + ":")
                .collect(Collectors.toMap(Proposal::getProposalId, Function.identity()));
        SortedMap<String, String> files = new TreeMap<>();
        files.put(MANIFEST, text(manifest(facts, meeting)));
        files.put(AGENDA, text(facts.all(AgendaItem.class, id + ":").toList()));
        files.put(
                PARTICIPANTS,
                text(facts.all(Participant.class, id + "@")
                        .map(FactCodec::tree)
                        .map(each -> SeedNames.write((ObjectNode) each, SeedNames.PARTICIPANT))
                        .toList()));
        files.put(
                BALLOTS,
                text(new Votes(
                        list(facts.all(Ballot.class, id + ":")),
                        list(facts.all(Elector.class, id + ":")),
                        list(facts.all(Certificate.class, id + ":")))));
        facts.all(Message.class, id + ":").forEach(message -> {
            ObjectNode view = SeedNames.write(MessageView.of(message), SeedNames.MESSAGE);
            if (view.has(RELATED)) {
                view.set(RELATED, FactCodec.tree(message.field(RELATED).split(",")));
            }
            Proposal proposal = proposals.get(message.field("proposal_id"));
            if (message.messageType().equals(PROPOSAL) && proposal != null) {
                view.remove(List.of("details", "profile"));
                view.put("details", message.field("details")).put("profile", proposal.getProfile());
                view.set("status", FactCodec.tree(proposal.getStatus()));
            }
            files.put(MESSAGES + name(message), text(view));
        });
        return files;
    }

    /** What was refused is in the journal, and does not come along. */
    private static ObjectNode manifest(FactStore facts, Meeting meeting) {
        ObjectNode manifest = SeedNames.write((ObjectNode) FactCodec.tree(meeting), SeedNames.MANIFEST);
        Instant last = facts.all(Message.class, meeting.getMeetingId() + ":")
                .map(Message::timestampUtc)
                .filter(Objects::nonNull)
                .reduce(meeting.getCreatedAt(), (one, other) -> other);
        manifest.put("protocol_version", "v1").set("last_updated_utc", FactCodec.tree(last));
        ObjectNode counts = (ObjectNode) FactCodec.tree(
                facts.find(Proceedings.class, meeting.getMeetingId()).orElseThrow());
        counts.remove("violations");
        manifest.set("counts", counts);
        return manifest;
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
