package org.parley.conflict;

import java.time.Instant;
import java.util.List;
import org.parley.engine.fact.Fact;

/** A task wants its agent for a time, and the windows in which it has it. */
public class TimeClaim implements Fact {
    private String agentId;
    private String task;
    private Instant from;
    private Instant to;
    private int priority;
    private List<ExecutionWindow> windows = List.of();

    protected TimeClaim() {}

    public TimeClaim(ClaimTime claim) {
        this.agentId = claim.agentId();
        this.task = claim.task();
        this.from = claim.from();
        this.to = claim.to();
        this.priority = claim.priority();
    }

    @Override
    public String key() {
        return agentId + "/" + task;
    }

    public String getAgentId() {
        return agentId;
    }

    public String getTask() {
        return task;
    }

    public Instant getFrom() {
        return from;
    }

    public Instant getTo() {
        return to;
    }

    /** 1 or more. */
    public int getPriority() {
        return priority;
    }

    /** In their order; empty until the time is divided. */
    public List<ExecutionWindow> getWindows() {
        return windows;
    }

    public void setWindows(List<ExecutionWindow> windows) {
        this.windows = windows;
    }
}
