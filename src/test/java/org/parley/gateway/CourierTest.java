package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Domains;
import org.parley.LogsErrors;
import org.parley.RuleBases;
import org.parley.Wait;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspaces;
import org.parley.journal.DecisionRecord;
import org.parley.journal.Firing;
import org.parley.journal.JournalEntry;
import org.parley.journal.Outbox;
import org.parley.journal.OutboxMessage;
import org.parley.journal.OutboxMessage.Place;
import org.parley.journal.memory.MemoryStore;

/** What is in the outbox goes out, whatever else is in it. */
class CourierTest {
    private static final DeliveryPolicy ONCE_AN_HOUR = new DeliveryPolicy(5, 3_600, 1, 3_600, 20);

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    @Test
    void a_message_that_cannot_be_read_waits_and_keeps_no_other_from_being_delivered() throws Exception {
        RuleBases.quiet();
        CompletableFuture<String> arrived = new CompletableFuture<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            arrived.complete(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        String desk = "http://127.0.0.1:%d/".formatted(receiver.getAddress().getPort());
        decide(
                new DecisionRecord("AnswerRequested", List.of("c"), "{\"until\": \"some day\"}", "http://127.0.0.1:9/"),
                new DecisionRecord("TaskAssigned", List.of("t"), "{}", desk));

        Courier courier = courier(Egress.LOCAL);
        try {
            assertThat(arrived.get(60, TimeUnit.SECONDS)).isEqualTo("default/1/1");
            Outbox outbox = store.outbox();
            Wait.until(() -> outbox.waiting("default", Place.BEGIN, 10).size() == 1);

            assertThat(outbox.waiting("default", Place.BEGIN, 10)).hasSize(1).allSatisfy(message -> {
                assertThat(message.attempts()).isEqualTo(1);
                assertThat(message.nextAttempt()).isAfter(Instant.now().plusSeconds(1_800));
            });
        } finally {
            courier.close();
            receiver.stop(0);
        }
    }

    @Test
    @LogsErrors("was given up after 1 attempts")
    void a_message_to_an_address_inside_is_given_up_with_its_reason() throws Exception {
        RuleBases.quiet();
        decide(new DecisionRecord("TaskAssigned", List.of("t"), "{}", "http://127.0.0.1:9/"));

        Courier courier = courier(new Egress(false, List.of()));
        try {
            Wait.until(() -> waiting().reason() != null);

            OutboxMessage message = waiting();
            assertThat(message.nextAttempt()).isEqualTo(OutboxMessage.GIVEN_UP);
            assertThat(message.reason()).contains("127.0.0.1", "no public address", "parley.egress-hosts");
        } finally {
            courier.close();
        }
    }

    private OutboxMessage waiting() {
        return store.outbox().waiting("default", Place.BEGIN, 10).get(0);
    }

    private Courier courier(Egress egress) throws Exception {
        Outbound outbound = new Outbound(egress);
        Files.writeString(
                folder.resolve("nothing.drl"),
                "rule \"Nothing happens\" when org.parley.agent.Agent(agentId == \"nobody\") then end");
        Rules rules = new Rules(new RuleFolder(folder), Domains.TYPES, Domains.loader(), InstantSource.system(), store);
        Workspaces workspaces = new Workspaces(rules, store, InstantSource.system(), Limits.DEFAULT, Runnable::run);
        return new Courier(
                store.outbox(),
                () -> ONCE_AN_HOUR,
                InstantSource.system(),
                new AgentGateway(
                        workspaces,
                        new LiveAnswers(),
                        InstantSource.system(),
                        Runnable::run,
                        outbound,
                        new ModelKeys(List.of(), name -> null)),
                new TaskGateway(workspaces, InstantSource.system(), Runnable::run, outbound),
                outbound);
    }

    private void decide(DecisionRecord... decisions) {
        Firing firing = new Firing("rule", List.of(), List.of(), List.of(decisions));
        JournalEntry entry = new JournalEntry(
                "default", 1, Instant.parse("2024-01-15T09:00:00Z"), "rules", "Command", "{}", null, List.of(firing));
        store.journal().writer("default").append(entry, null).join();
    }
}
