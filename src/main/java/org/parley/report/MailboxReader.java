package org.parley.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.engine.fact.Ordinal;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Quoted;
import org.parley.engine.session.FactCodec;
import org.parley.meeting.AgendaItem;
import org.parley.meeting.ImportMeeting;
import org.parley.meeting.Meeting;
import org.parley.meeting.Message;
import org.parley.meeting.Participant;
import org.parley.meeting.Proceedings;
import org.parley.meeting.Proposal;
import org.parley.project.ProjectReader;

/** Reads a mailbox, one that {@link Mailbox} wrote or one with no more than a manifest, participants and messages. */
public final class MailboxReader {
    private static final Pattern ID = Pattern.compile("(?!(?:.*/)?\\.{1,2}(?:/|$))[A-Za-z0-9._/-]{1,256}");
    private static final String COUNTS = "counts";
    private static final Set<String> COMMON =
            Set.of("message_id", "meeting_id", "number", "round", "timestamp_utc", "agent_id", "message_type");

    private final Map<String, String> files;
    private final List<InputError> errors = new ArrayList<>();

    private MailboxReader(Map<String, String> files) {
        this.files = files;
    }

    /**
     * The meeting of a mailbox.
     *
     * @param files texts by path
     * @throws InvalidInput with every mistake; a pointer begins with the path
     */
    public static ImportMeeting read(Map<String, String> files) {
        return new MailboxReader(files).read();
    }

    private ImportMeeting read() {
        JsonNode manifest = parse(Mailbox.MANIFEST);
        need(Mailbox.MANIFEST, manifest, "meeting_id", "topic", "creator", "state");
        String id = manifest.path("meeting_id").asText();
        if (manifest.has("meeting_id") && !ID.matcher(id).matches()) {
            error(Mailbox.MANIFEST, "/meeting_id", "%s is no id of a meeting".formatted(Quoted.of(id)));
        }
        List<Participant> participants = list(Mailbox.PARTICIPANTS, Participant.class, id, "agent_id");
        List<AgendaItem> agenda = list(Mailbox.AGENDA, AgendaItem.class, id, "item_id");
        Mailbox.Votes votes = files.containsKey(Mailbox.BALLOTS)
                ? as(Mailbox.BALLOTS, "", parse(Mailbox.BALLOTS), Mailbox.Votes.class)
                : new Mailbox.Votes(List.of(), List.of(), List.of());
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        List<Message> messages = messages(id, proposals);
        Meeting meeting = as(Mailbox.MANIFEST, "", manifest, Meeting.class);
        if (meeting != null && !isAmong(participants, meeting.getFacilitator())) {
            error(Mailbox.MANIFEST, "/facilitator", "%s takes no part".formatted(meeting.getFacilitator()));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        votes.ballots().forEach(ballot -> proposals.get(ballot.getProposalId()).setBallots(ballot.getNumber()));
        return new ImportMeeting(
                meeting,
                counts(id, manifest, participants, proposals, messages),
                participants,
                agenda,
                List.copyOf(proposals.values()),
                votes.ballots(),
                votes.electors(),
                votes.certificates(),
                messages,
                null);
    }

    private static boolean isAmong(List<Participant> participants, String agent) {
        return agent == null
                || participants.stream().anyMatch(each -> each.getAgentId().equals(agent));
    }

    /** In the order of their names. */
    private List<Message> messages(String meeting, Map<String, Proposal> proposals) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        List<Message> messages = new ArrayList<>();
        sorted.keySet().stream()
                .filter(path -> path.startsWith(Mailbox.MESSAGES))
                .forEach(path -> {
                    JsonNode given = parse(path);
                    need(path, given, "timestamp_utc", "agent_id", "message_type");
                    String type = given.path("message_type").asText();
                    if (type.equals(Mailbox.PROPOSAL)) {
                        need(path, given, "proposal_id", "title");
                        ObjectNode proposal = given.deepCopy();
                        proposal.put("meeting_id", meeting).set("author", given.path("agent_id"));
                        Proposal read = as(path, "", proposal, Proposal.class);
                        if (read != null) {
                            proposals.put(read.getProposalId(), read);
                        }
                    }
                    Message message = as(path, "", message(meeting, messages.size() + 1, given), Message.class);
                    if (message != null) {
                        messages.add(message);
                    }
                });
        return messages;
    }

    private static ObjectNode message(String meeting, int number, JsonNode given) {
        ObjectNode message = FactCodec.JSON.createObjectNode();
        ObjectNode content = FactCodec.JSON.createObjectNode();
        given.properties().forEach(field -> {
            if (COMMON.contains(field.getKey())) {
                message.set(field.getKey(), field.getValue());
            } else if (!field.getKey().equals("status")
                    || !given.path("message_type").asText().equals(Mailbox.PROPOSAL)) {
                content.set(field.getKey(), field.getValue());
            }
        });
        message.put("meeting_id", meeting).put("number", number).put("message_id", meeting + ":" + Ordinal.of(number));
        message.set("content", content);
        return message;
    }

    /** Those of the manifest, as far as it has them. */
    private static Proceedings counts(
            String id,
            JsonNode manifest,
            List<Participant> participants,
            Map<String, Proposal> proposals,
            List<Message> messages) {
        ObjectNode counts = FactCodec.JSON.createObjectNode().put("meeting_id", id);
        Map<String, Integer> said = new TreeMap<>();
        messages.forEach(message -> said.merge(message.messageType(), 1, Integer::sum));
        int joined = (int) participants.stream()
                .filter(each -> each.getStatus() == Participant.Status.JOINED)
                .count();
        counts.put("seats", participants.size()).put("joined", joined).put("speakers", joined);
        counts.put("messages", messages.size()).put("posted", messages.size());
        counts.put("proposals", proposals.size());
        counts.put("waiting", count(proposals, Proposal.Status.PROPOSED));
        counts.put("open_ballots", count(proposals, Proposal.Status.VOTING));
        counts.set("said", FactCodec.tree(said));
        if (manifest.path(COUNTS) instanceof ObjectNode given) {
            counts.setAll(given);
            counts.remove("floor");
        }
        return FactCodec.read(counts.toString(), Proceedings.class);
    }

    private static int count(Map<String, Proposal> proposals, Proposal.Status status) {
        return (int) proposals.values().stream()
                .filter(each -> each.getStatus() == status)
                .count();
    }

    private <T> List<T> list(String path, Class<T> type, String meeting, String id) {
        List<T> all = new ArrayList<>();
        JsonNode given = files.containsKey(path) ? parse(path) : FactCodec.JSON.createArrayNode();
        if (!given.isArray()) {
            error(path, "", "expected a list");
            return all;
        }
        for (int index = 0; index < given.size(); index++) {
            String pointer = "/" + index;
            if (!(given.get(index) instanceof ObjectNode each) || !each.hasNonNull(id)) {
                error(path, pointer + "/" + id, "it is missing");
                continue;
            }
            T fact = as(path, pointer, each.put("meeting_id", meeting), type);
            if (fact != null) {
                all.add(fact);
            }
        }
        return all;
    }

    private JsonNode parse(String path) {
        if (!files.containsKey(path)) {
            error(path, "", "it is missing");
            return FactCodec.JSON.createObjectNode();
        }
        try {
            return ProjectReader.parse(files.get(path));
        } catch (InvalidInput e) {
            e.errors().forEach(each -> error(path, each.pointer(), each.message()));
            return FactCodec.JSON.createObjectNode();
        }
    }

    private void need(String path, JsonNode given, String... fields) {
        Stream.of(fields)
                .filter(field -> files.containsKey(path) && !given.hasNonNull(field))
                .forEach(field -> error(path, "/" + field, "it is missing"));
    }

    private <T> T as(String path, String pointer, JsonNode given, Class<T> type) {
        try {
            return FactCodec.JSON.treeToValue(given, type);
        } catch (JsonProcessingException e) {
            error(path, pointer, e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
            return null;
        }
    }

    private void error(String path, String pointer, String message) {
        errors.add(new InputError("/" + path + pointer, message));
    }
}
