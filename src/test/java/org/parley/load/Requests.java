package org.parley.load;

import java.util.concurrent.atomic.AtomicLong;

/** One small command after the other, each about another agent, to one workspace after the other. */
final class Requests {
    private static final AtomicLong RUNS = new AtomicLong();

    private final String prefix = "load" + RUNS.incrementAndGet() + "-";
    private final int workspaces;
    private long next;

    Requests(int workspaces) {
        this.workspaces = workspaces;
    }

    int workspaces() {
        return workspaces;
    }

    String workspace(int index) {
        return prefix + index;
    }

    byte[] next() {
        long agent = next++;
        return Http.request("PUT", path(workspace((int) (agent % workspaces)), agent), body(agent), "");
    }

    static String path(String workspace, long agent) {
        return "/v1/workspaces/%s/agents/agent-%d".formatted(workspace, agent);
    }

    static String body(long agent) {
        return "{\"name\":\"Agent %d\",\"occupation\":\"Engineer\",\"skill_levels\":{\"java\":8},\"preferences\":{\"coding\":7}}"
                .formatted(agent);
    }
}
