package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.CanonicalValue;
import org.parley.engine.fact.Dated;

/** Somebody outside says what holds, where the rules have left it to him. */
public record SettleConflict(String conflictId, JsonNode value, String by, Instant at) implements Dated {
    public SettleConflict {
        value = CanonicalValue.of(value);
    }

    @Override
    public SettleConflict at(Instant moment) {
        return new SettleConflict(conflictId, value, by, moment);
    }
}
