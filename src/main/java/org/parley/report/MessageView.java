package org.parley.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.stream.Stream;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.FactStore;
import org.parley.meeting.Message;

/** A message as the outside has it: the fields of its type beside those that all messages have. */
public final class MessageView {
    private static final String CONTENT = "content";

    private MessageView() {}

    /**
     * The messages of a meeting from behind a key on, in their order.
     *
     * @param type  null for any
     * @param agent who said it; null for anybody
     * @param since null for all times
     */
    public static Stream<Message> find(
            FactStore facts, String meetingId, String type, String agent, Instant since, String after) {
        return facts.all(Message.class, meetingId + ":")
                .filter(message -> message.key().compareTo(after) > 0)
                .filter(message -> type == null || type.equals(message.messageType()))
                .filter(message -> agent == null || agent.equals(message.agentId()))
                .filter(message -> since == null || !message.timestampUtc().isBefore(since));
    }

    public static ObjectNode of(Message message) {
        ObjectNode view = (ObjectNode) FactCodec.tree(message);
        view.remove(CONTENT);
        message.content().forEach(view::put);
        return view;
    }
}
