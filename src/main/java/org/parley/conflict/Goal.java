package org.parley.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.engine.fact.Fact;

/** What an agent wants a value to be. */
public class Goal implements Fact {
    private String name;
    private String agentId;
    private JsonNode value;
    private JsonNode wanted;
    private int priority;

    protected Goal() {}

    public Goal(SetGoal set) {
        this.name = set.name();
        this.agentId = set.agentId();
        this.value = set.value();
        this.wanted = set.value();
        this.priority = set.priority();
    }

    @Override
    public String key() {
        return name + "/" + agentId;
    }

    /** The key. */
    public String getName() {
        return name;
    }

    public String getAgentId() {
        return agentId;
    }

    public JsonNode getValue() {
        return value;
    }

    public void setValue(JsonNode value) {
        this.value = value;
    }

    /** As the agent said it; the value may be a compromise. */
    public JsonNode getWanted() {
        return wanted;
    }

    public void setWanted(JsonNode wanted) {
        this.wanted = wanted;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }
}
