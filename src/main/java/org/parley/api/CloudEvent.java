package org.parley.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History.Decided;
import org.parley.journal.JournalEntry;

/**
 * A decision as a CloudEvent 1.0, in structured JSON.
 *
 * @param id     unique together with the source; {@link EventId}
 * @param source path of the workspace
 * @param type   that of the decision, such as {@code org.parley.MeetingCreated}
 * @param time   when the command was accepted
 */
record CloudEvent(
        @JsonProperty("specversion") String specVersion,
        String id,
        String source,
        String type,
        String time,
        @JsonProperty("datacontenttype") String dataContentType,
        Data data) {
    private static final String TYPE_PREFIX = "org.parley.";

    /**
     * The decision, and what led to it.
     *
     * @param commandType simple name of the command
     */
    record Data(
            String rule,
            String rulesVersion,
            String commandType,
            List<String> subjects,
            @JsonRawValue String decision) {}

    static CloudEvent of(JournalEntry entry, EventId id, Decided decided) {
        return new CloudEvent(
                "1.0",
                id.toString(),
                "/v1/workspaces/" + entry.workspace(),
                TYPE_PREFIX + decided.decision().type(),
                entry.time().toString(),
                "application/json",
                new Data(
                        decided.rule(),
                        entry.rulesVersion(),
                        entry.commandType(),
                        decided.decision().subjects(),
                        decided.decision().json()));
    }

    String toJson() {
        return FactCodec.write(this);
    }
}
