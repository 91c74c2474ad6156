package org.parley.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.parley.engine.session.FactCodec;
import org.parley.event.Notification;
import org.parley.journal.OutboxMessage;

/**
 * A decision on its way to the outside, as a CloudEvent 1.0 in structured JSON.
 *
 * @param type that of the decision which a subscriber is told of, such as {@code org.parley.MeetingCreated}
 */
record DeliveredEvent(
        @JsonProperty("specversion") String specVersion,
        String id,
        String source,
        String type,
        @JsonProperty("datacontenttype") String dataContentType,
        @JsonRawValue String data) {
    private static final String TYPE_PREFIX = "org.parley.";

    static DeliveredEvent of(OutboxMessage message) {
        return new DeliveredEvent(
                "1.0",
                message.id(),
                "/v1/workspaces/" + message.workspace(),
                TYPE_PREFIX + typeOf(message),
                "application/json",
                message.message());
    }

    /** A notification is about another decision. */
    private static String typeOf(OutboxMessage message) {
        return message.type().equals(Notification.class.getSimpleName())
                ? FactCodec.parse(message.message()).path("type").asText(message.type())
                : message.type();
    }

    String toJson() {
        return FactCodec.write(this);
    }
}
