package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;
import org.parley.meeting.Message;
import org.parley.meeting.MessageType;
import org.parley.meeting.Participant;

/** Reads the messages of a mailbox, each checked like one that is posted, in the order in which they were said. */
final class MailboxMessages {
    static final String VOTE = "vote";
    static final String STATE = "state_change";
    private static final String PROPOSAL_ID = "proposal_id";
    private static final String REPLY = "reply_to_message_id";
    private static final String TIME = "timestamp_utc";
    private static final String TYPE = "message_type";
    private static final String AGENT = "agent_id";
    private static final String NUMBER = "number";
    private static final int LONGEST_TEXT = 100_000;

    private static final List<String> COMMON = List.of("message_id", "meeting_id", NUMBER, "round", TIME, AGENT, TYPE);

    /** Fields of a proposal that are none of its message, and one of the original summaries. */
    private static final Map<String, List<String>> MORE =
            Map.of(Mailbox.PROPOSAL, List.of("status"), "summary", List.of(Mailbox.RELATED));

    private static final MessageType VOTES = new MessageType(
            VOTE,
            "rationale",
            List.of(PROPOSAL_ID, VOTE),
            List.of("rationale"),
            Map.of(VOTE, List.of("yes", "no", "abstain")),
            "");
    private static final MessageType MOVES =
            new MessageType(STATE, "reason", List.of("new_state"), List.of("old_state", "reason"), Map.of(), "");

    /** A message that was read, with what is needed to put it in its place. */
    record Said(
            String path,
            ObjectNode given,
            String id,
            int number,
            int round,
            Instant at,
            String agentId,
            String type,
            Map<String, String> content) {
        String field(String name) {
            return content.getOrDefault(name, "");
        }
    }

    private final MailboxFiles files;
    private final Map<String, MessageType> types;

    MailboxMessages(MailboxFiles files, Map<String, MessageType> types) {
        this.files = files;
        this.types = types;
    }

    /** In their order: by number if all have one, else by time and name. */
    List<Said> read() {
        List<Said> all = new ArrayList<>();
        for (String path : files.messages()) {
            JsonNode file = files.parse(path);
            if (file.isObject()) {
                all.add(read(path, SeedNames.read(file, SeedNames.MESSAGE)));
            } else if (!file.isMissingNode()) {
                files.error(path, "", "expected an object");
            }
        }
        boolean numbered = all.stream().allMatch(said -> said.number() > 0);
        Comparator<Said> byTime = Comparator.comparing(Said::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Said::path);
        all.sort(numbered ? Comparator.comparing(Said::number).thenComparing(byTime) : byTime);
        return all;
    }

    private Said read(String path, ObjectNode given) {
        MessageType type = type(path, given);
        List<String> own = Stream.concat(type.required().stream(), type.optional().stream())
                .toList();
        Fields fields = files.fields(
                path,
                "",
                given,
                Stream.of(COMMON, own, MORE.getOrDefault(type.type(), List.of()))
                        .flatMap(List::stream)
                        .toList());
        files.need(path, "", given, TIME, AGENT);
        type.required().stream()
                .filter(field -> given.path(field).isMissingNode()
                        || given.path(field).isTextual()
                                && given.path(field).textValue().isBlank())
                .forEach(field -> files.error(path, "/" + field, "it is missing"));
        Map<String, String> content = new TreeMap<>();
        for (String field : own) {
            String text = fields.text(field, LONGEST_TEXT);
            if (text != null && !text.isBlank()) {
                content.put(field, text);
            }
        }
        type.choices().forEach((field, choices) -> fields.word(field, choices));
        Stream.of(PROPOSAL_ID, "item_id").filter(content::containsKey).forEach(fields::id);
        if (given.has(Mailbox.RELATED) && type.type().equals("summary")) {
            content.put(Mailbox.RELATED, String.join(",", fields.texts(Mailbox.RELATED, LONGEST_TEXT)));
        }
        Integer number = fields.integer(NUMBER, 1, Integer.MAX_VALUE);
        Integer round = fields.integer("round", 1, Integer.MAX_VALUE);
        String agent = fields.text(AGENT, LONGEST_TEXT);
        return new Said(
                path,
                given,
                fields.text("message_id", LONGEST_TEXT),
                number == null ? 0 : number,
                round == null ? 1 : round,
                MailboxFiles.time(fields, TIME),
                agent,
                type.type(),
                content);
    }

    /** Of an unknown type only the fields that all have are read. */
    private MessageType type(String path, ObjectNode given) {
        String name = given.path(TYPE).asText();
        if (name.equals(VOTE) || name.equals(STATE)) {
            return name.equals(VOTE) ? VOTES : MOVES;
        }
        if (types.containsKey(name)) {
            return types.get(name);
        }
        List<String> known = Stream.concat(types.keySet().stream(), Stream.of(VOTE, STATE))
                .sorted()
                .toList();
        if (files.need(path, "", given, TYPE)) {
            files.error(
                    path,
                    "/" + TYPE,
                    "there is no message type %s%s; there are %s"
                            .formatted(Quoted.of(given.path(TYPE)), new Nearest(known).hint(name), known));
        }
        given.retain(COMMON);
        return new MessageType("", "", List.of(), List.of(), Map.of(), "");
    }

    /** The messages with new ids, by those that they had here; replies go to messages before them. */
    List<Message> numbered(String meeting, List<Said> all) {
        Map<String, String> ids = new HashMap<>();
        List<Message> messages = new ArrayList<>();
        for (Said said : all) {
            Map<String, String> content = new TreeMap<>(said.content());
            String reply = content.get(REPLY);
            if (reply != null && !ids.containsKey(reply)) {
                files.error(
                        said.path(), "/" + REPLY, "there is no message %s in the meeting before it".formatted(reply));
            } else if (reply != null) {
                content.put(REPLY, ids.get(reply));
            }
            Message message = new Message(
                    meeting,
                    messages.size() + 1,
                    said.round(),
                    said.at(),
                    String.valueOf(said.agentId()),
                    said.type(),
                    content);
            messages.add(message);
            if (said.id() != null && ids.putIfAbsent(said.id(), message.messageId()) != null) {
                files.error(said.path(), "/message_id", "%s is here twice".formatted(said.id()));
            }
        }
        return messages;
    }

    /** Those speak who are in the meeting, or have been; of changes of state also the rules. */
    void checkSpeakers(List<Said> all, List<Participant> participants) {
        Map<String, Participant> known = new HashMap<>();
        participants.forEach(each -> known.put(each.getAgentId(), each));
        for (Said said : all) {
            Participant speaker = known.get(said.agentId());
            if (said.agentId() == null
                    || said.type().equals(STATE) && said.agentId().equals(Message.RULES)) {
                continue;
            }
            if (speaker == null) {
                files.error(said.path(), "/" + AGENT, "%s takes no part".formatted(Quoted.of(said.agentId())));
            } else if (speaker.getStatus() == Participant.Status.INVITED) {
                files.error(said.path(), "/" + AGENT, "%s has not joined".formatted(Quoted.of(said.agentId())));
            }
        }
    }

    /** Votes and withdrawals are about proposals of the meeting. */
    void checkProposals(List<Said> all, Set<String> proposals) {
        all.stream()
                .filter(said -> !said.type().equals(Mailbox.PROPOSAL))
                .filter(said -> said.content().containsKey(PROPOSAL_ID))
                .filter(said -> !proposals.contains(said.field(PROPOSAL_ID)))
                .forEach(said -> files.error(
                        said.path(),
                        "/" + PROPOSAL_ID,
                        "the mailbox has no proposal %s".formatted(Quoted.of(said.field(PROPOSAL_ID)))));
    }
}
