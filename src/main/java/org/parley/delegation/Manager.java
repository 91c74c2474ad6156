package org.parley.delegation;

import java.util.List;
import org.parley.engine.fact.Fact;

/** Somebody who hands work on to subordinates. */
public class Manager implements Fact {
    private String managerId;
    private String domain;
    private List<String> subordinates = List.of();

    protected Manager() {}

    public Manager(String managerId, String domain, List<String> subordinates) {
        this.managerId = managerId;
        this.domain = domain;
        this.subordinates = subordinates;
    }

    @Override
    public String key() {
        return managerId;
    }

    public String getManagerId() {
        return managerId;
    }

    /** What the work is about that goes to this manager first; null for none. */
    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    /** Agents and managers. */
    public List<String> getSubordinates() {
        return subordinates;
    }

    public void setSubordinates(List<String> subordinates) {
        this.subordinates = subordinates;
    }
}
