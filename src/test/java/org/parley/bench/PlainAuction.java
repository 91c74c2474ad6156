package org.parley.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the rules decide about a call, written by hand in plain Java, without journal or explanation. */
final class PlainAuction {
    private static final int MOST_BIDDERS = 10;
    private static final Comparator<Agent> ORDER =
            Comparator.comparing((Agent agent) -> agent.active).thenComparing(agent -> agent.registered);

    private final Map<String, TreeSet<Agent>> bySkill = new HashMap<>();
    private final Map<String, Agent> contractors = new HashMap<>();
    private final List<Agent> agents = new ArrayList<>();

    private static final class Agent {
        private final String id;
        private final String skill;
        private final int registered;
        private final int capacity;
        private int active;

        Agent(String id, String skill, int registered, int capacity) {
            this.id = id;
            this.skill = skill;
            this.registered = registered;
            this.capacity = capacity;
        }
    }

    void register(String id, String skill, int capacity) {
        Agent agent = new Agent(id, skill, agents.size() + 1, capacity);
        agents.add(agent);
        bySkill.computeIfAbsent(skill, name -> new TreeSet<>(ORDER)).add(agent);
    }

    /** Who gets it; null if nobody does. */
    String call(String contract, String skill, int complexity) {
        Agent best = null;
        double lowest = 0;
        int called = 0;
        for (Agent agent : bySkill.getOrDefault(skill, new TreeSet<>(ORDER))) {
            if (called == MOST_BIDDERS) {
                break;
            }
            called++;
            double cost = complexity * 10.0 + agent.active * 5.0;
            if (best == null || cost < lowest) {
                best = agent;
                lowest = cost;
            }
        }
        if (best == null) {
            return null;
        }
        move(best, 1);
        contractors.put(contract, best);
        return best.id;
    }

    void result(String contract) {
        move(contractors.remove(contract), -1);
    }

    private void move(Agent agent, int more) {
        bySkill.get(agent.skill).remove(agent);
        agent.active += more;
        if (agent.active < agent.capacity) {
            bySkill.get(agent.skill).add(agent);
        }
    }
}
