package org.parley.agent;

import org.parley.engine.fact.Fact;

/** How many agents have joined the workspace so far, those who have left again included. */
public class Registry implements Fact {
    private int joined;

    @Override
    public String key() {
        return "agents";
    }

    public int getJoined() {
        return joined;
    }

    public void setJoined(int joined) {
        this.joined = joined;
    }
}
