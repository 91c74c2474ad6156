package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Decision;

/** The time of an agent is divided among the tasks that want it. */
public record TimeSliced(String agentId, String task, List<ExecutionWindow> windows, Instant at) implements Decision {
    @Override
    public List<String> subjects() {
        return List.of(agentId, task);
    }
}
