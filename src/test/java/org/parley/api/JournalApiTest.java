package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;

/** What the journal gives to the outside: entries, proofs, the past, events; and what is delivered. */
@QuarkusTest
class JournalApiTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String ANN = "{\"name\":\"Ann\",\"skill_levels\":{\"java\":7}}";

    @TestHTTPResource
    URL server;

    private String base;

    @BeforeEach
    void workspace(TestInfo test) {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
    }

    @Test
    void entries_are_listed_in_parts_each_sealed_with_the_hash_of_the_one_before() {
        register("a", "b", "c");

        String first = when().get(base + "/journal?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].command_type", is("RegisterAgent"))
                .body("items[0].command.agent_id", is("a"))
                .body("items[0].firings.decisions.flatten()", hasItem("AgentRegistered"))
                .body("next", is("3"))
                .extract()
                .path("items[1].hash");
        when().get(base + "/journal?cursor=3")
                .then()
                .body("items", hasSize(1))
                .body("items[0].previous_hash", equalTo(first))
                .body("next", is((String) null));
    }

    @Test
    void a_journal_is_verified_by_its_chain_and_by_deciding_again() {
        register("a", "b");

        when().post(base + "/journal/verify")
                .then()
                .statusCode(200)
                .body("intact", is(true))
                .body("derived", is(true))
                .body("entries", is(2))
                .body("findings", empty());
        when().post(base + "/journal/verify?derive=false").then().body("derived", is(false));
    }

    @Test
    void the_facts_of_any_entry_can_be_had() {
        register("a", "b", "c");

        when().get(base + "/journal/replay?to=2&type=Agent")
                .then()
                .statusCode(200)
                .body("sequence", is(2))
                .body("facts.Agent.keySet()", hasSize(2))
                .body("facts.Agent.b.skills.java", is(7.0f));
        when().get(base + "/journal/replay?to=4")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("detail", containsString("between 1 and 3"));
    }

    @Test
    void a_repeated_post_under_one_key_happens_once() throws IOException {
        String file = Files.readString(Path.of("projects/healthcare_blockchain_compressed.json"));
        for (int attempt = 0; attempt < 2; attempt++) {
            given().contentType(ContentType.JSON)
                    .header(Commands.IDEMPOTENCY_KEY, "once")
                    .body(file)
                    .post(base + "/projects")
                    .then()
                    .statusCode(201)
                    .header("Location", endsWith("/projects/healthcare_blockchain_compressed"));
        }
        when().get(base).then().body("entries", is(1));
        given().contentType(ContentType.JSON)
                .header(Commands.IDEMPOTENCY_KEY, "once")
                .body(file.replace("\"healthcare_blockchain_compressed\"", "\"another\""))
                .post(base + "/projects")
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("title", is("Idempotency key reused"));
        given().header(Commands.IDEMPOTENCY_KEY, "no spaces")
                .contentType(ContentType.JSON)
                .body(file)
                .post(base + "/projects")
                .then()
                .statusCode(400);
    }

    @Test
    void who_repeats_a_post_under_its_key_gets_the_answer_of_the_first_time_whatever_has_happened_since() {
        register("ann", "bob");
        String call = """
                {"meeting_id": "m", "topic": "t", "creator": "ann", "participants": [{"agent_id": "bob"}]}
                """;
        Response first = post("meetings", "first", call);
        assertThat(first.statusCode()).isEqualTo(201);
        Response joined = post("meetings/m/join", "second", "{\"agent_id\": \"bob\"}");
        given().contentType(ContentType.JSON)
                .body("{\"agent_id\": \"bob\"}")
                .post(base + "/meetings/m/leave")
                .then()
                .statusCode(200);

        assertSame(post("meetings", "first", call), first);
        assertSame(post("meetings/m/join", "second", "{\"agent_id\": \"bob\"}"), joined);
        assertThat(post("meetings/m/join", "second", "{\"agent_id\": \"ann\"}").statusCode())
                .isEqualTo(422);
        when().get(base).then().body("entries", is(5));
    }

    private Response post(String path, String key, String body) {
        return given().contentType(ContentType.JSON)
                .header(Commands.IDEMPOTENCY_KEY, key)
                .body(body)
                .post(base + "/" + path);
    }

    private static void assertSame(Response again, Response first) {
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void who_comes_back_to_the_events_with_the_last_id_misses_nothing_and_gets_nothing_twice() throws IOException {
        register("a", "b");
        List<String> first = events(null, 1, "1");
        register("c", "d");
        List<String> rest = events("1", 3, null);

        assertThat(first).singleElement().asString().contains("\"id\":\"1\"", "RegisterAgent");
        assertThat(rest)
                .hasSize(3)
                .satisfiesExactly(
                        event -> assertThat(event).contains("\"id\":\"2\"", "\"specversion\":\"1.0\""),
                        event -> assertThat(event).contains("\"id\":\"3\"", "\"source\":\"" + base + "\""),
                        event -> assertThat(event).contains("\"id\":\"4\"", "AgentRegistered"));
    }

    @Test
    void an_event_is_a_decision_of_its_own_type_and_a_command_of_several_goes_on_in_its_middle() throws IOException {
        subscribe(9);
        register("a", "b");

        List<String> all = events(null, 5, "1");
        List<String> rest = events("2.0", 3, null);

        assertThat(all.stream().map(event -> JsonPath.from(event).getString("type")))
                .containsExactly(
                        "org.parley.Subscribed",
                        "org.parley.AgentRegistered",
                        "org.parley.Notification",
                        "org.parley.AgentRegistered",
                        "org.parley.Notification");
        assertThat(all.stream().map(event -> JsonPath.from(event).getString("id")))
                .containsExactly("1", "2.0", "2", "3.0", "3");
        assertThat(rest).isEqualTo(all.subList(2, 5));
        assertThat(events("2", 2, null)).isEqualTo(all.subList(3, 5));
        JsonPath event = JsonPath.from(all.get(1));
        assertThat(event.getString("data.decision.agent_id")).isEqualTo("a");
        assertThat(event.getList("data.subjects")).contains("a");
        assertThat(event.getString("data.command_type")).isEqualTo("RegisterAgent");
        assertThat(event.getString("data.rule")).isNotEmpty();
    }

    @Test
    void a_workspace_that_is_not_held_may_be_released_and_nothing_changes() {
        register("a");

        when().post(base + "/release")
                .then()
                .statusCode(200)
                .body("halted", is((String) null))
                .body("entries", is(1));
    }

    @Test
    void the_server_is_ready_when_its_store_is() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItems("store", "rules"));
    }

    @Test
    void a_last_id_that_is_no_number_is_refused() {
        for (String id : List.of("x", "1.", "1.x", "-1", "1.99999999999", "99999999999999999999", "1.1.1")) {
            given().header("Last-Event-ID", id)
                    .accept("text/event-stream")
                    .get(base + "/events")
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM);
        }
    }

    @Test
    void a_subscriber_gets_each_decision_although_it_fails_at_first_always_under_the_same_key() throws IOException {
        ConcurrentLinkedQueue<String> keys = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> types = new ConcurrentLinkedQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            types.add(JsonPath.from(exchange.getRequestBody()).getString("type"));
            boolean isFirst = keys.isEmpty();
            keys.add(exchange.getRequestHeaders().getFirst(Commands.IDEMPOTENCY_KEY));
            exchange.sendResponseHeaders(isFirst ? 500 : 204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            subscribe(receiver.getAddress().getPort());
            register("a", "b");

            Wait.until(() -> keys.size() >= 3 && outbox().isEmpty());

            assertThat(keys).hasSize(3);
            assertThat(keys.stream().distinct()).hasSize(2);
            assertThat(types).containsOnly("org.parley.AgentRegistered");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void what_does_not_arrive_is_tried_again_or_taken_out_of_the_outbox() {
        subscribe(9);
        register("a");
        Wait.until(() -> reason() != null);
        assertThat(reason()).isEqualTo("nothing answers at its address");
        String message = base + "/outbox/"
                + when().get(base + "/outbox").jsonPath().getString("items[0].sequence") + "/"
                + when().get(base + "/outbox").jsonPath().getString("items[0].position");

        when().get(message).then().statusCode(200).body("destination", is("http://127.0.0.1:9/"));
        when().post(message + "/retry").then().statusCode(204);
        Wait.until(() -> attempts() > 0);
        when().delete(message).then().statusCode(204);

        assertThat(outbox()).isEmpty();
        when().get(message).then().statusCode(404).contentType(PROBLEM);
        when().delete(message).then().statusCode(404);
        when().post(message + "/retry").then().statusCode(404);
    }

    private String reason() {
        return when().get(base + "/outbox").jsonPath().getString("items[0].reason");
    }

    private int attempts() {
        return when().get(base + "/outbox").jsonPath().getInt("items[0].attempts");
    }

    @Test
    void a_subscription_with_mistakes_is_told_all_of_them() {
        given().contentType(ContentType.JSON)
                .body("{\"endpoint\":\"ftp://x\",\"types\":[\"AgentRegistere\"],\"more\":1}")
                .put(base + "/subscriptions/desk")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", hasItems("/endpoint", "/types/0", "/more"));
        given().contentType(ContentType.JSON)
                .body("{\"endpoint\":\"http://desk:secret@127.0.0.1/\",\"types\":[\"AgentRegistered\"]}")
                .put(base + "/subscriptions/desk")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/endpoint"))
                .body("errors[0].message", is("the URL of 127.0.0.1 carries a user name; leave it out"));
        given().contentType(ContentType.JSON)
                .body(ANN.replaceFirst("\\{", "{\"endpoint\": \"http://desk:secret@127.0.0.1/\", "))
                .put(base + "/agents/a")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/endpoint"));
        when().get(base + "/subscriptions/desk").then().statusCode(404);
        when().delete(base + "/subscriptions/desk").then().statusCode(404);
    }

    private List<Object> outbox() {
        return when().get(base + "/outbox").jsonPath().getList("items");
    }

    private void subscribe(int port) {
        given().contentType(ContentType.JSON)
                .body("{\"endpoint\":\"http://127.0.0.1:%d/\",\"types\":[\"AgentRegistered\"]}".formatted(port))
                .put(base + "/subscriptions/desk")
                .then()
                .statusCode(201);
    }

    private void register(String... agents) {
        for (String agent : agents) {
            given().contentType(ContentType.JSON)
                    .body(ANN)
                    .put(base + "/agents/" + agent)
                    .then()
                    .statusCode(201);
        }
    }

    /** Reads so many events and goes away. */
    private List<String> events(String lastId, int count, String from) throws IOException {
        URI uri = URI.create(
                server.toString().replaceAll("/$", "") + base + "/events" + (from == null ? "" : "?from=" + from));
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Accept", "text/event-stream");
        if (lastId != null) {
            connection.setRequestProperty("Last-Event-ID", lastId);
        }
        List<String> events = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            while (events.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("data:")) {
                    events.add(line.substring("data:".length()));
                }
            }
        }
        connection.disconnect();
        return events;
    }
}
