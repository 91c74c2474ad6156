package org.parley.memory;

import org.parley.engine.fact.Fact;

/** How much an agent has in mind. */
public class WorkingMemory implements Fact {
    private String agentId;
    private int size;

    protected WorkingMemory() {}

    public WorkingMemory(String agentId) {
        this.agentId = agentId;
    }

    @Override
    public String key() {
        return agentId;
    }

    public String getAgentId() {
        return agentId;
    }

    /** Entries of its short-term memory. */
    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }
}
