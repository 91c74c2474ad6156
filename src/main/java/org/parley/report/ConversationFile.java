package org.parley.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.parley.conversation.CreateConversation;
import org.parley.conversation.JoinConversation;
import org.parley.conversation.SendMessage;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;

/**
 * A conversation to be held: how, among whom, and what is said to them. The parts have the form in which they are sent one
 * by one.
 */
public record ConversationFile(
        CreateConversation conversation, List<JoinConversation> agents, List<SendMessage> messages) {
    /** @throws InvalidInput with every mistake */
    public static ConversationFile read(JsonNode file) {
        if (!file.isObject()) {
            throw new InvalidInput(List.of(new InputError("", "expected an object")));
        }
        List<InputError> errors = new ArrayList<>();
        ObjectNode head = ((ObjectNode) file.deepCopy()).without(List.of("agents", "messages"));
        CreateConversation create = part(
                "",
                head,
                body -> ConversationInput.conversation(
                        body, () -> UUID.randomUUID().toString()),
                errors);
        String id = create == null ? "" : create.conversationId();
        ConversationFile read = new ConversationFile(
                create,
                parts("agents", file, agent -> ConversationInput.agent(id, agent), errors),
                parts("messages", file, message -> ConversationInput.message(id, message), errors));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return read;
    }

    private static <T> List<T> parts(
            String name, JsonNode file, Function<JsonNode, T> reading, List<InputError> errors) {
        JsonNode list = file.path(name);
        if (!list.isArray()) {
            errors.add(new InputError("/" + name, "expected a list"));
        }
        List<T> parts = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            parts.add(part("/%s/%d".formatted(name, index), list.get(index), reading, errors));
        }
        return parts;
    }

    /** Null if there are mistakes in it. */
    private static <T> T part(String pointer, JsonNode part, Function<JsonNode, T> reading, List<InputError> errors) {
        try {
            return reading.apply(part);
        } catch (InvalidInput invalid) {
            errors.addAll(invalid.in(pointer).errors());
            return null;
        }
    }
}
