package org.parley.durability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a project: all that may not depend on what happened to the server meanwhile.
 *
 * @param decisions by command, in the order of the commands
 */
record Outcome(
        JsonNode result, JsonNode timeline, List<JsonNode> tasks, List<JsonNode> agents, List<List<String>> decisions) {
    private static final String REGISTERED = "AgentRegistered";

    static Outcome of(Client client, String workspace, String project) {
        String base = "/v1/workspaces/" + workspace;
        String path = base + "/projects/" + project;
        return new Outcome(
                client.get(path + "/result"),
                client.get(path + "/timeline"),
                client.all(path + "/tasks"),
                client.all(base + "/agents"),
                decisions(client, base));
    }

    private static List<List<String>> decisions(Client client, String base) {
        Map<Long, List<String>> bySequence = new TreeMap<>();
        client.all(base + "/decisions").stream()
                .filter(each -> !each.get("type").asText().equals(REGISTERED))
                .forEach(each -> bySequence
                        .computeIfAbsent(each.get("sequence").asLong(), same -> new ArrayList<>())
                        .add(timeless(each)));
        return bySequence.values().stream()
                .map(together -> together.stream().sorted().toList())
                .toList();
    }

    private static String timeless(JsonNode decision) {
        return ((ObjectNode) decision)
                .retain("type", "rule", "rules_version", "decision")
                .toString();
    }
}
