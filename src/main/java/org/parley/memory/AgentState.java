package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/** What an agent has saved of itself. */
public class AgentState implements Fact {
    private String agentId;
    private JsonNode beliefs;
    private JsonNode goals;
    private JsonNode memory;
    private JsonNode metrics;
    private Instant savedAt;
    private int checkpoints;

    protected AgentState() {}

    public AgentState(SaveState save) {
        this.agentId = save.agentId();
        this.beliefs = save.beliefs();
        this.goals = save.goals();
        this.memory = save.memory();
        this.metrics = save.metrics();
        this.savedAt = save.at();
    }

    @Override
    public String key() {
        return agentId;
    }

    public String getAgentId() {
        return agentId;
    }

    public JsonNode getBeliefs() {
        return beliefs;
    }

    public void setBeliefs(JsonNode beliefs) {
        this.beliefs = beliefs;
    }

    public JsonNode getGoals() {
        return goals;
    }

    public void setGoals(JsonNode goals) {
        this.goals = goals;
    }

    public JsonNode getMemory() {
        return memory;
    }

    public void setMemory(JsonNode memory) {
        this.memory = memory;
    }

    public JsonNode getMetrics() {
        return metrics;
    }

    public void setMetrics(JsonNode metrics) {
        this.metrics = metrics;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public void setSavedAt(Instant savedAt) {
        this.savedAt = savedAt;
    }

    /** How many it ever took. */
    public int getCheckpoints() {
        return checkpoints;
    }

    public void setCheckpoints(int checkpoints) {
        this.checkpoints = checkpoints;
    }
}
