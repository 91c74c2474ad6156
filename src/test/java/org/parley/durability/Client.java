package org.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Speaks HTTP to a server that may be dead at any moment. */
final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;

    Client(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Empty if nobody answers. */
    Optional<Reply> ifAnswered(String method, String path, String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return Optional.of(new Reply(response.statusCode(), response.headers(), json(response.body())));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Reply send(String method, String path, String body, String key) {
        return ifAnswered(method, path, body, key)
                .orElseThrow(() -> new AssertionError("no answer to %s %s".formatted(method, path)));
    }

    /** What is there. */
    JsonNode get(String path) {
        Reply reply = send("GET", path, null, null);
        assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(200);
        return reply.body();
    }

    /** All parts of a list, each fetched by the cursor that the one before it names. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(path + "?limit=1000" + next);
            page.get("items").forEach(items::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return items;
    }

    private static JsonNode json(String body) throws IOException {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }
}
