package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.CanonicalValue;
import org.parley.engine.fact.Dated;

/** An agent wants a value. */
public record SetGoal(String name, String agentId, JsonNode value, int priority, Instant at) implements Dated {
    public SetGoal {
        value = CanonicalValue.of(value);
    }

    @Override
    public SetGoal at(Instant moment) {
        return new SetGoal(name, agentId, value, priority, moment);
    }
}
