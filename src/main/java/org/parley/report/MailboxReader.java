package org.parley.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Ordinal;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Pointer;
import org.parley.engine.input.Quoted;
import org.parley.engine.session.FactCodec;
import org.parley.meeting.AgendaItem;
import org.parley.meeting.Ballot;
import org.parley.meeting.Certificate;
import org.parley.meeting.Elector;
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

    /** What is null is as it usually is. */
    private static final ObjectMapper JSON =
            FactCodec.configure(new ObjectMapper()).setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SKIP));

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
     * @throws InvalidInput with every mistake, each with its file; where in the file, its message says
     */
    public static ImportMeeting read(Map<String, String> files) {
        return new MailboxReader(files).read();
    }

    private ImportMeeting read() {
        ObjectNode manifest = object(Mailbox.MANIFEST);
        need(Mailbox.MANIFEST, "", manifest, "meeting_id", "topic", "creator", "state");
        String id = manifest.path("meeting_id").asText();
        if (manifest.has("meeting_id") && !ID.matcher(id).matches()) {
            error(Mailbox.MANIFEST, "/meeting_id", "%s is no id of a meeting".formatted(Quoted.of(id)));
        }
        List<Participant> participants = list(Mailbox.PARTICIPANTS, Participant.class, id, "agent_id");
        List<AgendaItem> agenda = list(Mailbox.AGENDA, AgendaItem.class, id, "item_id");
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        List<Message> messages = messages(id, proposals);
        Mailbox.Votes votes = votes(id, proposals);
        Meeting meeting = as(Mailbox.MANIFEST, "", manifest, Meeting.class);
        if (meeting != null && !isAmong(participants, meeting.getFacilitator())) {
            error(Mailbox.MANIFEST, "/facilitator", "%s takes no part".formatted(meeting.getFacilitator()));
        }
        refuseIfWrong();
        Proceedings counts = counts(id, manifest, participants, proposals, messages);
        refuseIfWrong();
        votes.ballots().forEach(ballot -> proposals.get(ballot.getProposalId()).setBallots(ballot.getNumber()));
        return new ImportMeeting(
                meeting,
                counts,
                participants,
                agenda,
                List.copyOf(proposals.values()),
                votes.ballots(),
                votes.electors(),
                votes.certificates(),
                messages,
                null);
    }

    private void refuseIfWrong() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static boolean isAmong(List<Participant> participants, String agent) {
        return agent == null
                || participants.stream().anyMatch(each -> each.getAgentId().equals(agent));
    }

    /** A ballot is on a proposal, an elector belongs to a ballot, and what they came to is about a proposal. */
    private Mailbox.Votes votes(String meeting, Map<String, Proposal> proposals) {
        if (!files.containsKey(Mailbox.BALLOTS)) {
            return new Mailbox.Votes(List.of(), List.of(), List.of());
        }
        ObjectNode given = object(Mailbox.BALLOTS);
        List<Ballot> ballots =
                list(Mailbox.BALLOTS, "/ballots", given, Ballot.class, meeting, "proposal_id", "profile", "tally");
        List<Elector> electors =
                list(Mailbox.BALLOTS, "/electors", given, Elector.class, meeting, "ballot", "agent_id");
        List<Certificate> certificates = list(
                Mailbox.BALLOTS,
                "/certificates",
                given,
                Certificate.class,
                meeting,
                "proposal_id",
                "profile",
                "electorate",
                "tally",
                "outcome");
        Set<String> held = ballots.stream().map(Ballot::getId).collect(Collectors.toSet());
        ballots.forEach(each -> among(proposals.keySet(), each.getProposalId(), "proposal", "/ballots"));
        electors.forEach(each -> among(held, each.getBallot(), "ballot", "/electors"));
        certificates.forEach(each -> among(proposals.keySet(), each.proposalId(), "proposal", "/certificates"));
        return new Mailbox.Votes(ballots, electors, certificates);
    }

    private void among(Set<String> known, String id, String word, String within) {
        if (!known.contains(id)) {
            error(Mailbox.BALLOTS, within, "the mailbox has no %s %s".formatted(word, Quoted.of(id)));
        }
    }

    /** In the order of their names. */
    private List<Message> messages(String meeting, Map<String, Proposal> proposals) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        List<Message> messages = new ArrayList<>();
        sorted.keySet().stream()
                .filter(path -> path.startsWith(Mailbox.MESSAGES))
                .forEach(path -> {
                    ObjectNode given = object(path);
                    need(path, "", given, "timestamp_utc", "agent_id", "message_type");
                    String type = given.path("message_type").asText();
                    if (type.equals(Mailbox.PROPOSAL)) {
                        need(path, "", given, "proposal_id", "title");
                        ObjectNode proposal = given.deepCopy();
                        proposal.put("meeting_id", meeting).set("author", given.path("agent_id"));
                        Proposal read = as(path, "", proposal, Proposal.class);
                        if (read != null && proposals.put(read.getProposalId(), read) != null) {
                            error(path, "/proposal_id", "%s is here twice".formatted(read.getProposalId()));
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
        ObjectNode message = JSON.createObjectNode();
        ObjectNode content = JSON.createObjectNode();
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
    private Proceedings counts(
            String id,
            JsonNode manifest,
            List<Participant> participants,
            Map<String, Proposal> proposals,
            List<Message> messages) {
        ObjectNode counts = JSON.createObjectNode().put("meeting_id", id);
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
            counts.put("meeting_id", id).remove("floor");
        }
        return as(Mailbox.MANIFEST, "/" + COUNTS, counts, Proceedings.class);
    }

    private static int count(Map<String, Proposal> proposals, Proposal.Status status) {
        return (int) proposals.values().stream()
                .filter(each -> each.getStatus() == status)
                .count();
    }

    private <T extends Fact> List<T> list(String path, Class<T> type, String meeting, String id) {
        JsonNode given = files.containsKey(path) ? parse(path) : JSON.createArrayNode();
        return list(path, "", given, type, meeting, id);
    }

    /**
     * The facts of a list, each of them of the meeting.
     *
     * @param within where the list is in the file
     * @param needed fields that each of them has
     */
    private <T extends Fact> List<T> list(
            String path, String within, JsonNode file, Class<T> type, String meeting, String... needed) {
        JsonNode given = within.isEmpty() ? file : file.path(within.substring(1));
        if (!given.isArray() && !given.isMissingNode()) {
            error(path, within, "expected a list");
        }
        Map<String, T> all = new LinkedHashMap<>();
        for (int index = 0; index < given.size() && given.isArray(); index++) {
            String pointer = within + "/" + index;
            if (!(given.get(index) instanceof ObjectNode each)) {
                error(path, pointer, "expected an object");
            } else if (need(path, pointer, each, needed)) {
                T fact = as(path, pointer, each.put("meeting_id", meeting), type);
                if (fact != null && all.putIfAbsent(fact.key(), fact) != null) {
                    error(path, pointer, "%s is here twice".formatted(fact.key()));
                }
            }
        }
        return List.copyOf(all.values());
    }

    /** Empty if it is none. */
    private ObjectNode object(String path) {
        if (parse(path) instanceof ObjectNode object) {
            return object;
        }
        error(path, "", "expected an object");
        return JSON.createObjectNode();
    }

    /** Of what cannot be read, an object without fields. */
    private JsonNode parse(String path) {
        if (!files.containsKey(path)) {
            error(path, "", "it is missing");
            return JSON.createObjectNode();
        }
        try {
            return ProjectReader.parse(files.get(path));
        } catch (InvalidInput e) {
            e.errors().forEach(each -> error(path, each.pointer(), each.message()));
            return JSON.createObjectNode();
        }
    }

    /** True if the fields are there; nothing is said of a file that is not. */
    private boolean need(String path, String within, JsonNode given, String... fields) {
        List<String> missing =
                Stream.of(fields).filter(field -> !given.hasNonNull(field)).toList();
        if (files.containsKey(path)) {
            missing.forEach(field -> error(path, within + Pointer.to(field), "it is missing"));
        }
        return missing.isEmpty();
    }

    private <T> T as(String path, String within, JsonNode given, Class<T> type) {
        try {
            return JSON.treeToValue(given, type);
        } catch (JsonProcessingException e) {
            error(path, within, e.getOriginalMessage().lines().findFirst().orElse("it cannot be read"));
            return null;
        }
    }

    /** A file is a text, which pointers do not lead into. */
    private void error(String path, String within, String message) {
        errors.add(new InputError(Pointer.to(path), within.isEmpty() ? message : "%s: %s".formatted(within, message)));
    }
}
