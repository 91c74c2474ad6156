package org.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A conversation of a size, the same each time: each agent is known for one topic, each message speaks of one.
 *
 * @param topics   of the agents, in the order of joining
 * @param messages the topic of each
 */
record TurnWorkload(String strategy, List<String> topics, List<String> messages) {
    static final List<String> STRATEGIES = List.of("single_agent", "round_robin", "dynamic", "collaborative");

    private static final int AGENTS_A_TOPIC = 3;
    private static final long SEED = 7;

    static TurnWorkload of(String strategy, int agents, int messages) {
        Random random = new Random(SEED);
        int topics = Math.max(1, agents / AGENTS_A_TOPIC);
        List<String> ofAgents = new ArrayList<>();
        for (int agent = 0; agent < agents; agent++) {
            ofAgents.add("topic" + agent % topics);
        }
        List<String> ofMessages = new ArrayList<>();
        for (int message = 0; message < messages; message++) {
            ofMessages.add("topic" + random.nextInt(topics));
        }
        return new TurnWorkload(strategy, ofAgents, ofMessages);
    }

    /** How many answer a message. */
    int selectionSize() {
        return strategy.equals("collaborative") ? 2 : 1;
    }

    static String agent(int seat) {
        return "agent%04d".formatted(seat);
    }

    static String text(String topic) {
        return "What is to be said of %s?".formatted(topic);
    }
}
