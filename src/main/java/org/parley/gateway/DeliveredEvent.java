package org.parley.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.parley.engine.session.FactCodec;
import org.parley.journal.OutboxMessage;

/** A decision on its way to the outside, as a CloudEvent 1.0 in structured JSON. */
record DeliveredEvent(
        @JsonProperty("specversion") String specVersion,
        String id,
        String source,
        String type,
        @JsonProperty("datacontenttype") String dataContentType,
        @JsonRawValue String data) {
    static DeliveredEvent of(OutboxMessage message) {
        return new DeliveredEvent(
                "1.0",
                message.id(),
                "/v1/workspaces/" + message.workspace(),
                "org.parley." + message.type(),
                "application/json",
                message.message());
    }

    String toJson() {
        return FactCodec.write(this);
    }
}
