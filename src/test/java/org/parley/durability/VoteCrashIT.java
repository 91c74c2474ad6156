package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed while meetings vote. */
@Tag("full")
class VoteCrashIT {
    private static final String MEETINGS = "/v1/workspaces/default/meetings";

    @TempDir
    private Path folder;

    @Test
    void ballots_and_deadlines_survive_a_kill_in_the_middle_of_a_vote() {
        try (Server server = Server.on(folder.resolve("store").toString())) {
            Client client = server.client();
            // One that is voted to its end after the kill, and one that nobody comes back to.
            callAndVote(client, "patient", 3_600);
            callAndVote(client, "timed", 10);

            server.kill();
            server.start();
            server.awaitReady();

            assertThat(client.get(MEETINGS + "/patient").get("state").asText()).isEqualTo("voting");
            assertThat(proposal(client, "patient").get("status").asText()).isEqualTo("voting");
            assertThat(client.get(MEETINGS + "/patient/messages?type=vote").get("items"))
                    .extracting(vote -> vote.get("agent_id").asText())
                    .containsExactly("ann", "bob");
            vote(client, "patient", "cid");
            assertThat(proposal(client, "patient").get("status").asText()).isEqualTo("accepted");
            assertThat(proposal(client, "patient")
                            .at("/certificates/0/tally/yes")
                            .asInt())
                    .isEqualTo(3);

            Wait.until(
                    "the time for voting is up",
                    () -> client.get(MEETINGS + "/timed").get("state").asText().equals("discussion"));
            assertThat(proposal(client, "timed").get("status").asText()).isEqualTo("rejected");
            assertThat(proposal(client, "timed").at("/certificates/0/tally/yes").asInt())
                    .isEqualTo(2);
            assertThat(client.send("POST", "/v1/workspaces/default/journal/verify?derive=true", null, null)
                            .body()
                            .get("intact")
                            .asBoolean())
                    .isTrue();
        }
    }

    /** Two of four say yes, which is not enough. */
    private static void callAndVote(Client client, String meeting, int votingTimeout) {
        post(client, "", """
                {"meeting_id": "%s", "topic": "The roof leaks", "creator": "ann", "voting_timeout": %d,
                 "participants": [{"agent_id": "bob"}, {"agent_id": "cid"}, {"agent_id": "dan"}]}
                """.formatted(meeting, votingTimeout));
        List.of("bob", "cid", "dan")
                .forEach(agent -> post(client, "/" + meeting + "/join", "{\"agent_id\": \"%s\"}".formatted(agent)));
        move(client, meeting, "discussion");
        post(client, "/" + meeting + "/messages", """
                {"agent_id": "bob", "message_type": "proposal", "proposal_id": "tiles", "title": "New tiles"}
                """);
        move(client, meeting, "voting");
        vote(client, meeting, "ann");
        vote(client, meeting, "bob");
    }

    private static void move(Client client, String meeting, String state) {
        post(client, "/" + meeting + "/state", "{\"agent_id\": \"ann\", \"new_state\": \"%s\"}".formatted(state));
    }

    private static void vote(Client client, String meeting, String agent) {
        post(
                client,
                "/" + meeting + "/votes",
                "{\"agent_id\": \"%s\", \"proposal_id\": \"tiles\", \"vote\": \"yes\"}".formatted(agent));
    }

    private static void post(Client client, String path, String body) {
        Reply reply = client.send("POST", MEETINGS + path, body, null);
        assertThat(reply.isSuccess()).as("%s", reply).isTrue();
    }

    private static JsonNode proposal(Client client, String meeting) {
        return client.get(MEETINGS + "/" + meeting + "/proposals").at("/items/0");
    }
}
