package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/** One try of a live agent at a task, from the moment it is given the task. */
public class Attempt implements Fact {
    public enum Outcome {
        COMPLETED,
        /** The agent said that it could not. */
        FAILED,
        /** No usable answer came. */
        LOST,
        /** The task was taken back. */
        WITHDRAWN
    }

    private String projectId;
    private String task;
    private int number;
    private String agentId;
    private String endpoint;
    private Instant handedOutAt;
    private Instant startedAt;
    private Instant until;
    private Instant endedAt;
    private Outcome outcome;
    private String reason;
    private Usage usage;
    private JsonNode result;

    protected Attempt() {}

    public Attempt(TaskHandedOut handed) {
        projectId = handed.projectId();
        task = handed.task();
        number = handed.attempt();
        agentId = handed.agentId();
        endpoint = handed.destination();
        handedOutAt = handed.at();
        until = handed.until();
        startedAt = endpoint == null ? null : handedOutAt;
    }

    @Override
    public String key() {
        return keyOf(task, number);
    }

    /** The key of an attempt at a task. */
    public static String keyOf(String task, int number) {
        return task + "#" + number;
    }

    public String getProjectId() {
        return projectId;
    }

    /** Key of the task. */
    public String getTask() {
        return task;
    }

    /** From 1. */
    public int getNumber() {
        return number;
    }

    public String getAgentId() {
        return agentId;
    }

    /** Where the agent was asked; null if it looks for its tasks itself. */
    public String getEndpoint() {
        return endpoint;
    }

    public Instant getHandedOutAt() {
        return handedOutAt;
    }

    /** Null as long as the agent has not taken it up. */
    public Instant getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** When the agent has to have taken it up, or once it has, to have answered. */
    public Instant getUntil() {
        return until;
    }

    public void setUntil(Instant until) {
        this.until = until;
    }

    /** Null while it is under way. */
    public Instant getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(Instant endedAt) {
        this.endedAt = endedAt;
    }

    /** Null while it is under way. */
    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Why it was not completed; null if it was. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What it has used up; null if the agent did not say. */
    public Usage getUsage() {
        return usage;
    }

    public void setUsage(Usage usage) {
        this.usage = usage;
    }

    /** What has come of it; null for nothing that is written down. */
    public JsonNode getResult() {
        return result;
    }

    public void setResult(JsonNode result) {
        this.result = result;
    }
}
