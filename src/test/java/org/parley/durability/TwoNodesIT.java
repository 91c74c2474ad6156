package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes serve the same workspaces from one PostgreSQL. */
class TwoNodesIT {
    private static final Logger LOG = Logger.getLogger(TwoNodesIT.class);
    private static final int CLIENTS = 8;
    private static final int COMMANDS = 10_000;
    private static final int REPEATED = 50;
    private static final String MEMORY = "/v1/workspaces/remembered/memory";
    private static final String AGENT = "{\"skill_levels\":{\"design\":8}}";

    private static Postgres postgres;
    private static List<Server> nodes;
    private static ExecutorService threads;

    @BeforeAll
    static void start(@TempDir Path folder) {
        postgres = new Postgres(folder);
        nodes = List.of(Server.on(postgres.store()), Server.on(postgres.store()));
        threads = Executors.newFixedThreadPool(CLIENTS);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        nodes.forEach(Server::close);
        postgres.close();
    }

    @Test
    @Tag("full")
    void ten_thousand_commands_of_eight_clients_are_applied_once_each() {
        Insistence[] clients = clients();
        clients[0].acknowledged("PUT", "/v1/workspaces/crowded", null, null);
        long begun = System.nanoTime();
        allOf(IntStream.range(0, CLIENTS)
                .mapToObj(number -> (Runnable) () -> {
                    for (int agent = number; agent < COMMANDS; agent += CLIENTS) {
                        register(clients[number], "crowded", "agent-" + agent);
                    }
                })
                .toList());
        LOG.infof(
                "%d commands on two nodes: %d a second",
                COMMANDS, COMMANDS * 1_000_000_000L / (System.nanoTime() - begun));

        List<String> agents =
                IntStream.range(0, COMMANDS).mapToObj(agent -> "agent-" + agent).toList();
        for (Server node : nodes) {
            Ledger ledger = new Ledger(node.client(), "crowded");
            Wait.until("the node has heard of all", () -> ledger.agents().size() == COMMANDS);
            ledger.expectJust(agents).expectIntact();
        }
        assertThat(nodes.get(0).client().all("/v1/workspaces/crowded/agents"))
                .isEqualTo(nodes.get(1).client().all("/v1/workspaces/crowded/agents"));
    }

    @Test
    @Tag("full")
    void clients_of_many_workspaces_get_no_errors_when_the_nodes_get_in_each_others_way() {
        Insistence[] clients = clients();
        List<String> workspaces =
                IntStream.range(0, CLIENTS).mapToObj(number -> "busy-" + number).toList();
        workspaces.forEach(workspace -> clients[0].acknowledged("PUT", "/v1/workspaces/" + workspace, null, null));
        allOf(IntStream.range(0, CLIENTS)
                .mapToObj(number -> (Runnable) () -> {
                    for (int agent = 0; agent < REPEATED; agent++) {
                        for (int each = 0; each < CLIENTS; each++) {
                            // Each client goes round in another direction.
                            String workspace = workspaces.get(Math.floorMod(number % 4 < 2 ? each : -each, CLIENTS));
                            register(clients[number], workspace, "agent-%d-%d".formatted(number, agent));
                        }
                    }
                })
                .toList());

        assertThat(clients)
                .allSatisfy(client -> assertThat(client.unavailable()).isZero());
        workspaces.forEach(workspace -> {
            Ledger ledger = new Ledger(nodes.get(1).client(), workspace);
            Wait.until("the node has heard of all", () -> ledger.agents().size() == CLIENTS * REPEATED);
            ledger.expectIntact();
        });
    }

    @Test
    void a_command_sent_to_both_nodes_at_once_is_applied_once_and_answered_alike() {
        Insistence[] clients = clients();
        clients[0].acknowledged("PUT", "/v1/workspaces/repeated", null, null);
        List<String> agents = new ArrayList<>();
        for (int number = 0; number < REPEATED; number++) {
            String agent = "agent-" + number;
            agents.add(agent);
            List<Reply> replies = List.of(
                            CompletableFuture.supplyAsync(() -> register(clients[0], "repeated", agent), threads),
                            CompletableFuture.supplyAsync(() -> register(clients[1], "repeated", agent), threads))
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies.get(0).body()).isEqualTo(replies.get(1).body());
        }
        new Ledger(nodes.get(0).client(), "repeated").expectJust(agents).expectIntact();
    }

    @Test
    @Tag("full")
    void what_one_node_acknowledged_can_be_used_at_the_other() {
        Insistence[] clients = clients();
        for (int number = 0; number < REPEATED; number++) {
            String workspace = "/v1/workspaces/handed-over-" + number;
            String projects = workspace + "/projects";
            clients[0].acknowledged("PUT", workspace, null, null);
            clients[1].acknowledged("POST", projects, ProjectFile.SMALL.file(), "submit");
            clients[0].acknowledged("POST", projects + "/" + ProjectFile.SMALL.id() + "/run", null, "run");
        }
    }

    @Test
    @Tag("full")
    void time_moves_on_once_though_both_nodes_take_commands() {
        Insistence[] clients = clients();
        Undertaking alone = new Undertaking(clients[0], "alone", ProjectFile.LARGE).begin();
        alone.awaitCompletion();
        Undertaking together = new Undertaking(clients[0], "together", ProjectFile.LARGE).begin();
        for (int number = 0; !together.isCompleted(); number++) {
            // The same agent again and again, whom nobody needs: it changes nothing but which node wrote last.
            String path = "/v1/workspaces/together/agents/bystander";
            clients[number % 2].acknowledged("PUT", path, AGENT, null);
            Wait.briefly();
        }
        clients[0].acknowledged("PUT", "/v1/workspaces/alone/agents/bystander", AGENT, null);
        Undertaking seenByTheOther = new Undertaking(clients[1], "together", ProjectFile.LARGE).awaitCompletion();

        assertThat(together.outcome()).isEqualTo(alone.outcome());
        assertThat(seenByTheOther.outcome()).isEqualTo(alone.outcome());
        new Ledger(nodes.get(1).client(), "together").expectIntact();
    }

    @Test
    @Tag("full")
    void a_project_goes_on_when_the_node_that_moves_it_is_killed() {
        try (Server node = Server.on(postgres.store())) {
            Insistence other = new Insistence(nodes.get(0).client());
            Undertaking begun = new Undertaking(new Insistence(node.client()), "orphaned", ProjectFile.LARGE).begin();
            Wait.until("it is in the middle", () -> begun.progress() > 0);
            node.kill();

            Undertaking orphaned = new Undertaking(other, "orphaned", ProjectFile.LARGE);
            assertThat(orphaned.progress()).as("completed before the kill").isLessThan(1_000);
            orphaned.awaitCompletion();
            Undertaking undisturbed = new Undertaking(other, "undisturbed", ProjectFile.LARGE)
                    .begin()
                    .awaitCompletion();
            assertThat(orphaned.outcome()).isEqualTo(undisturbed.outcome());
            new Ledger(nodes.get(1).client(), "orphaned").expectIntact();
        }
    }

    @Test
    @Tag("full")
    void
            a_strong_write_is_seen_at_the_other_node_once_it_is_acknowledged_and_of_two_at_once_one_is_told_to_look_again() {
        List<Client> clients = nodes.stream().map(Server::client).toList();
        new Insistence(clients.get(0)).acknowledged("PUT", "/v1/workspaces/remembered", null, null);
        String entry = MEMORY + "/plan";
        clients.get(0).send("PUT", entry, "{\"value\":0,\"writer\":\"ann\"}", null);
        for (int version = 1; version <= REPEATED; version++) {
            String next = "{\"value\":%%d,\"writer\":\"%%s\",\"version\":%d}".formatted(version);
            List<CompletableFuture<Reply>> writes = List.of(
                    CompletableFuture.supplyAsync(
                            () -> clients.get(0).send("PUT", entry, next.formatted(1, "ann"), null), threads),
                    CompletableFuture.supplyAsync(
                            () -> clients.get(1).send("PUT", entry, next.formatted(2, "bob"), null), threads));
            List<Reply> replies = writes.stream().map(CompletableFuture::join).toList();

            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
            int winner = replies.get(0).status() == 200 ? 0 : 1;
            JsonNode elsewhere = clients.get(1 - winner).get(entry);
            assertThat(elsewhere.get("version").asInt()).isEqualTo(version + 1);
            assertThat(elsewhere.get("value").asInt()).isEqualTo(winner + 1);
            assertThat(clients.get(1 - winner).get(MEMORY).at("/items/0")).isEqualTo(elsewhere);
        }
    }

    @Test
    @Tag("full")
    void eventual_writes_at_both_nodes_come_to_the_same_entry_and_each_that_did_not_know_of_another_is_a_conflict() {
        List<Client> clients = nodes.stream().map(Server::client).toList();
        new Insistence(clients.get(0)).acknowledged("PUT", "/v1/workspaces/converging", null, null);
        String entry = "/v1/workspaces/converging/memory/plan";
        allOf(IntStream.range(0, 2 * REPEATED)
                .mapToObj(number -> (Runnable) () -> {
                    String write = "{\"value\":%d,\"writer\":\"writer-%03d\",\"consistency\":\"eventual\",\"base\":0,"
                            + "\"written\":\"2026-01-01T00:00:%02dZ\"}";
                    clients.get(number % 2).send("PUT", entry, write.formatted(number, number, number * 7 % 60), null);
                })
                .toList());

        for (Client client : clients) {
            String conflicts = entry + "/conflicts?limit=1000";
            Wait.until(
                    "the node has heard of all",
                    () -> client.get(conflicts).get("items").size() == 2 * REPEATED - 1);
            // The last of second 59, wherever it came in.
            assertThat(client.get(entry + "?consistency=eventual").get("writer").asText())
                    .isEqualTo("writer-077");
        }
        assertThat(clients.get(0).get(entry + "/conflicts?limit=1000"))
                .isEqualTo(clients.get(1).get(entry + "/conflicts?limit=1000"));
    }

    /** Spread over the nodes. */
    private static Insistence[] clients() {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number ->
                        new Insistence(nodes.get(number % nodes.size()).client()))
                .toArray(Insistence[]::new);
    }

    private static Reply register(Insistence client, String workspace, String agent) {
        return client.acknowledged("PUT", "/v1/workspaces/%s/agents/%s".formatted(workspace, agent), AGENT, agent);
    }

    private static void allOf(List<Runnable> work) {
        CompletableFuture.allOf(work.stream()
                        .map(each -> CompletableFuture.runAsync(each, threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
