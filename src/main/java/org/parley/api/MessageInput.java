package org.parley.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.api.MeetingForms.MessageForm;
import org.parley.api.MeetingForms.MoveForm;
import org.parley.api.MeetingForms.VoteForm;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.input.Nearest;
import org.parley.engine.input.Quoted;
import org.parley.meeting.CastVote;
import org.parley.meeting.MeetingCommand;
import org.parley.meeting.MessageType;
import org.parley.meeting.MoveMeeting;
import org.parley.meeting.PostMessage;
import org.parley.meeting.Vote;
import org.parley.project.ProjectReader;
import org.parley.report.Form;

/** Reads what somebody says in a meeting; votes and changes of state are messages as well. */
final class MessageInput {
    private static final String AGENT = "agent_id";
    private static final String TYPE = "message_type";
    private static final String REPLY = "reply_to_message_id";
    private static final String VOTE = "vote";
    private static final String STATE = "state_change";

    private MessageInput() {}

    /**
     * Reads it from a body.
     *
     * @param types what can be said
     * @param there tells of the id of a message whether it is in the meeting
     * @throws InvalidInput with every mistake
     */
    static MeetingCommand read(String meeting, String text, List<MessageType> types, Predicate<String> there) {
        String type =
                ProjectReader.parse(text.isBlank() ? "{}" : text).path(TYPE).asText();
        return switch (type) {
            case VOTE -> vote(meeting, text);
            case STATE -> move(meeting, text);
            default -> post(meeting, text, type, types, there);
        };
    }

    static CastVote vote(String meeting, String text) {
        Body body = new Body(text, VoteForm.class);
        return body.checked(new CastVote(
                meeting,
                Values.id(body, AGENT),
                Values.id(body, "proposal_id"),
                body.parsed(VOTE, "yes, no or abstain", MessageInput::vote),
                Values.text(body, "rationale", MeetingInput.LONGEST_TEXT),
                null));
    }

    static MoveMeeting move(String meeting, String text) {
        Body body = new Body(text, MoveForm.class);
        return body.checked(new MoveMeeting(
                meeting,
                Values.id(body, AGENT),
                Values.name(body, "old_state"),
                Values.name(body, "new_state"),
                Values.text(body, "reason", MeetingInput.LONGEST_TEXT),
                null));
    }

    private static PostMessage post(
            String meeting, String text, String name, List<MessageType> types, Predicate<String> there) {
        Optional<MessageType> known =
                types.stream().filter(each -> each.type().equals(name)).findFirst();
        if (known.isEmpty()) {
            JsonNode said = ProjectReader.parse(text.isBlank() ? "{}" : text);
            throw new InvalidInput(List.of(
                    said.isObject()
                            ? new InputError("/" + TYPE, unknown(said.path(TYPE), types))
                            : new InputError("", "expected an object")));
        }
        MessageType type = known.get();
        List<String> fields = Stream.concat(type.required().stream(), type.optional().stream())
                .toList();
        Body body = new Body(text, Form.of(MessageForm.class).and(fields, type.required()));
        Map<String, String> content = new TreeMap<>();
        for (String field : fields) {
            String value = Values.text(body, field, MeetingInput.LONGEST_TEXT);
            if (value != null) {
                content.put(field, value);
            }
        }
        type.choices().forEach((field, choices) -> {
            if (content.containsKey(field) && !choices.contains(content.get(field))) {
                body.error("/" + field, "%s is none of %s".formatted(Quoted.of(content.get(field)), choices));
            }
        });
        Stream.of("proposal_id", "item_id").filter(fields::contains).forEach(field -> Values.id(body, field));
        if (content.containsKey(REPLY) && !there.test(content.get(REPLY))) {
            body.error("/" + REPLY, "there is no message %s in the meeting".formatted(content.get(REPLY)));
        }
        return body.checked(new PostMessage(meeting, Values.id(body, AGENT), name, content, null));
    }

    private static String unknown(JsonNode given, List<MessageType> types) {
        List<String> known = Stream.concat(types.stream().map(MessageType::type), Stream.of(VOTE, STATE))
                .sorted()
                .toList();
        return given.isTextual()
                ? "there is no message type %s%s; there are %s"
                        .formatted(Quoted.of(given), new Nearest(known).hint(given.textValue()), known)
                : "expected a message type: " + known;
    }

    private static Vote vote(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(text);
        }
        return Vote.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
