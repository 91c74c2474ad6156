package org.parley.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.parley.engine.fact.Fact;

/** Something that an agent has in mind. */
public class MemoryItem implements Fact {
    private String agentId;
    private String name;
    private JsonNode value;
    private double importance;
    private int accesses;
    private Place place;
    private Instant createdAt;
    private Instant accessedAt;

    /** Where it is kept. */
    public enum Place {
        SHORT_TERM,
        LONG_TERM
    }

    protected MemoryItem() {}

    public MemoryItem(Remember remember, double importance) {
        this.agentId = remember.agentId();
        this.name = remember.name();
        this.value = remember.value();
        this.importance = importance;
        this.accesses = 1;
        this.place = Place.SHORT_TERM;
        this.createdAt = remember.at();
        this.accessedAt = remember.at();
    }

    @Override
    public String key() {
        return agentId + "/" + name;
    }

    public String getAgentId() {
        return agentId;
    }

    public String getName() {
        return name;
    }

    public JsonNode getValue() {
        return value;
    }

    public void setValue(JsonNode value) {
        this.value = value;
    }

    public double getImportance() {
        return importance;
    }

    public void setImportance(double importance) {
        this.importance = importance;
    }

    public int getAccesses() {
        return accesses;
    }

    public void setAccesses(int accesses) {
        this.accesses = accesses;
    }

    public Place getPlace() {
        return place;
    }

    public void setPlace(Place place) {
        this.place = place;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public Instant getAccessedAt() {
        return accessedAt;
    }

    public void setAccessedAt(Instant accessedAt) {
        this.accessedAt = accessedAt;
    }
}
