package org.parley.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who answers what, written by hand in plain Java: the strategies with their default numbers, without quotas, time-outs,
 * journal or explanation.
 */
final class PlainConversation {
    private static final Comparator<Agent> BY_LOAD = Comparator.comparingInt((Agent agent) -> agent.turns)
            .thenComparingInt(agent -> agent.lastTurn)
            .thenComparingInt(agent -> agent.seat);

    private final TurnWorkload work;
    private final List<Agent> agents = new ArrayList<>();
    private final Map<String, List<Agent>> byTopic = new HashMap<>();
    private final TreeSet<Agent> byLoad = new TreeSet<>(BY_LOAD);
    private final List<String> speakers = new ArrayList<>();
    private Agent last;

    private static final class Agent {
        private final String id;
        private final int seat;
        private int turns;
        private int lastTurn;

        Agent(int seat) {
            this.id = TurnWorkload.agent(seat);
            this.seat = seat;
        }
    }

    PlainConversation(TurnWorkload work) {
        this.work = work;
        for (String topic : work.topics()) {
            Agent agent = new Agent(agents.size());
            agents.add(agent);
            byLoad.add(agent);
            byTopic.computeIfAbsent(topic, same -> new ArrayList<>()).add(agent);
        }
    }

    void run() {
        int number = 0;
        for (String topic : work.messages()) {
            for (Agent next : chosen(topic, number)) {
                byLoad.remove(next);
                next.turns++;
                next.lastTurn = ++number;
                byLoad.add(next);
                last = next;
                speakers.add(next.id);
            }
        }
    }

    private List<Agent> chosen(String topic, int number) {
        return switch (work.strategy()) {
            case "single_agent" -> agents.subList(0, 1);
            case "round_robin" -> List.of(agents.get(number % agents.size()));
            case "dynamic" -> List.of(best(topic));
            case "collaborative" -> together(topic);
            default -> throw new IllegalArgumentException(work.strategy());
        };
    }

    private List<Agent> together(String topic) {
        return byTopic.get(topic).stream()
                .sorted(BY_LOAD)
                .limit(work.selectionSize())
                .toList();
    }

    /** Those who are known for the topic all score the same. */
    private Agent best(String topic) {
        List<Agent> scoring = byTopic.getOrDefault(topic, List.of());
        Agent best = null;
        for (Agent agent : scoring) {
            boolean twice = agent == last && scoring.size() > 1;
            if (!twice && (best == null || BY_LOAD.compare(agent, best) < 0)) {
                best = agent;
            }
        }
        return best == null ? byLoad.first() : best;
    }

    List<String> speakers() {
        return speakers;
    }
}
