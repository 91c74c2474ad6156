package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.ModelServer;

/**
 * Conversations whose answers are streamed at the same time, each to a client of its own, from agents that speak as slowly
 * as people read. That nothing is lost or mixed up is asserted; how long it takes is not.
 */
class StreamsLoad {
    private static final List<String> AGENTS = List.of("ann", "bob", "cid");
    private static final int WORDS = 10;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path folder = Folders.fresh("streams");
    private final List<String> table = new ArrayList<>(
            List.of(
                    "| conversations | first word of an answer, median ms"
                            + " | 90 % ms | 99 % ms | to the end of all, s | server's CPU, ms a conversation |\n|---|---|---|---|---|---|"));
    private final List<Object> json = new ArrayList<>();

    @Test
    void every_listener_hears_its_own_conversation_whole_and_in_order() throws IOException {
        Report report = new Report();
        try (ModelServer agents = new ModelServer(StreamsLoad::speak);
                ServerProcess server = ServerProcess.parley(
                        folder.resolve("server.log"), folder.resolve("store").toString(), Settings.SERVER_OPTIONS)) {
            server.awaitAnswer("/q/health/ready");
            // The last rounds are warm.
            for (int round = 0; round < Settings.ROUNDS; round++) {
                hold(server, agents, 1, "single-" + round);
                hold(server, agents, Settings.CONVERSATIONS, "many-" + round);
            }
        }
        table.add("");
        table.add("Three agents answer each message one after the other, each with %d words, a word every %d ms."
                .formatted(WORDS, PAUSE.toMillis()));
        report.write("streams", table, json);
    }

    private static void speak(ModelServer.Reply reply) throws IOException {
        JsonNode asked = reply.request().body();
        for (int word = 0; word < WORDS; word++) {
            reply.line("{\"text\": \"%s \"}"
                    .formatted(word(
                            asked.get("conversation_id").asText(),
                            asked.get("agent_id").asText(),
                            word)));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        reply.line("{\"done\": true}");
        reply.end();
    }

    private static String word(String conversation, String agent, int number) {
        return "%s/%s/%d".formatted(conversation, agent, number);
    }

    private void hold(ServerProcess server, ModelServer agents, int conversations, String workspace) {
        String path = "/v1/workspaces/" + workspace;
        send(server, "PUT", path, "");
        List<String> ids = IntStream.range(0, conversations)
                .mapToObj(number -> "talk-" + number)
                .toList();
        for (String id : ids) {
            send(
                    server,
                    "POST",
                    path + "/conversations",
                    "{\"conversation_id\": \"%s\", \"topic\": \"Words\", \"policy\": {\"turn_strategy\": \"collaborative\", \"selection_size\": 3, \"visibility\": \"cumulative\", \"turn_timeout\": 100, \"replies\": 0}}"
                            .formatted(id));
            for (String agent : AGENTS) {
                send(
                        server,
                        "POST",
                        path + "/conversations/" + id + "/agents",
                        "{\"id\": \"%s\", \"role\": {\"name\": \"speaker\", \"priority\": 1}, \"endpoint\": \"%s\"}"
                                .formatted(agent, agents.url()));
            }
        }
        double cpu = server.cpu().toNanos() / 1e6;
        long begun = System.nanoTime();
        List<AnswerListener.Heard> heard = listen(server.port(), path, ids);
        double seconds = (System.nanoTime() - begun) / 1e9;
        cpu = server.cpu().toNanos() / 1e6 - cpu;
        for (int number = 0; number < conversations; number++) {
            String id = ids.get(number);
            List<String> expected = AGENTS.stream()
                    .map(agent -> IntStream.range(0, WORDS)
                            .mapToObj(word -> word(id, agent, word) + " ")
                            .reduce("", String::concat))
                    .toList();
            assertThat(heard.get(number).turns()).as(id).isEqualTo(expected);
            assertThat(heard.get(number).answers()).as(id).hasSameSizeAs(expected);
            assertThat(heard.get(number).ended()).as(id).isTrue();
        }
        note(heard, seconds, cpu / conversations);
    }

    private static List<AnswerListener.Heard> listen(int port, String path, List<String> ids) {
        ExecutorService threads = Executors.newFixedThreadPool(ids.size());
        try {
            List<CompletableFuture<AnswerListener.Heard>> all = ids.stream()
                    .map(id -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return AnswerListener.listen(
                                            port,
                                            path + "/conversations/" + id + "/messages",
                                            "{\"text\": \"Say your words\"}");
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private void note(List<AnswerListener.Heard> heard, double seconds, double cpu) {
        double[] first =
                heard.stream().mapToDouble(AnswerListener.Heard::firstMillis).toArray();
        Arrays.sort(first);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("conversations", first.length);
        figures.put("first_word_median_ms", at(first, 50));
        figures.put("first_word_90_ms", at(first, 90));
        figures.put("first_word_99_ms", at(first, 99));
        figures.put("seconds", seconds);
        figures.put("cpu_ms_per_conversation", cpu);
        json.add(figures);
        table.add(String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.0f | %.1f | %.1f |",
                first.length,
                at(first, 50),
                at(first, 90),
                at(first, 99),
                seconds,
                cpu));
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void send(ServerProcess server, String method, String path, String body) {
        assertThat(server.send(method, path, body).status()).as(path).isBetween(200, 299);
    }
}
