package org.parley.conflict;

import org.parley.engine.fact.Fact;

/** Something that one agent at a time may have. */
public class Resource implements Fact {
    private String resourceId;
    private long token;
    private int conflicts;

    protected Resource() {}

    public Resource(String resourceId) {
        this.resourceId = resourceId;
    }

    @Override
    public String key() {
        return resourceId;
    }

    public String getResourceId() {
        return resourceId;
    }

    /** The fencing token of the last grant; 0 before the first one. */
    public long getToken() {
        return token;
    }

    public void setToken(long token) {
        this.token = token;
    }

    /** How many conflicts there have been about it. */
    public int getConflicts() {
        return conflicts;
    }

    public void setConflicts(int conflicts) {
        this.conflicts = conflicts;
    }
}
