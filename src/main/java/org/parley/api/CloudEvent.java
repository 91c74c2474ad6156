package org.parley.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.journal.JournalEntry;

/**
 * An entry of a journal as a CloudEvent 1.0, in structured JSON.
 *
 * @param id     the sequence; unique together with the source
 * @param source path of the workspace
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

    /** What was commanded and decided. */
    record Data(String rulesVersion, @JsonRawValue String command, List<Decision> decisions) {}

    /** One decision, and the rule that made it. */
    record Decision(
            String type,
            String rule,
            List<String> subjects,
            @JsonRawValue String decision) {}

    static CloudEvent of(JournalEntry entry) {
        return new CloudEvent(
                "1.0",
                Long.toString(entry.sequence()),
                "/v1/workspaces/" + entry.workspace(),
                TYPE_PREFIX + entry.commandType(),
                entry.time().toString(),
                "application/json",
                new Data(
                        entry.rulesVersion(),
                        entry.command(),
                        History.decisionsOf(entry).stream()
                                .map(each -> new Decision(
                                        each.decision().type(),
                                        each.rule(),
                                        each.decision().subjects(),
                                        each.decision().json()))
                                .toList()));
    }

    String toJson() {
        return FactCodec.write(this);
    }
}
