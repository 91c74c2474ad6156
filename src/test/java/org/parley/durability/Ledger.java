package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/** The journal of a workspace, checked after all that happened. */
record Ledger(Client client, String workspace) {
    static final String DEFAULT = "default";

    /** Nothing is missing, changed or half there: the rules derive every entry again. */
    Ledger expectIntact() {
        return expectIntact(true);
    }

    /** Nothing is missing or changed. */
    Ledger expectUnbroken() {
        return expectIntact(false);
    }

    private Ledger expectIntact(boolean derive) {
        List<Long> sequences =
                entries().stream().map(each -> each.get("sequence").asLong()).toList();
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(client.get(base()).get("entries").asInt()).isEqualTo(sequences.size());
        JsonNode report = client.send("POST", base() + "/journal/verify?derive=" + derive, null, null)
                .body();
        assertThat(report.get("intact").asBoolean()).as("%s", report).isTrue();
        return this;
    }

    /** The agents are there, each registered by one entry, and there is no other entry. */
    Ledger expectJust(Collection<String> agents) {
        assertThat(agents()).containsExactlyInAnyOrderElementsOf(agents);
        assertThat(entries())
                .extracting(entry -> entry.get("command_type").asText() + " "
                        + entry.at("/command/agent_id").asText())
                .containsExactlyInAnyOrderElementsOf(
                        agents.stream().map(agent -> "RegisterAgent " + agent).toList());
        return this;
    }

    /** The ids of the agents that are there. */
    List<String> agents() {
        return client.all(base() + "/agents").stream()
                .map(agent -> agent.get("agent_id").asText())
                .toList();
    }

    private List<JsonNode> entries() {
        return client.all(base() + "/journal");
    }

    private String base() {
        return "/v1/workspaces/" + workspace;
    }
}
