package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;
import org.parley.api.Listener.Event;
import org.parley.gateway.ModelServer;

/** Conversations, as somebody outside has them. */
@QuarkusTest
class ConversationApiTest {
    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource
    URL server;

    private String workspace;
    private Conversations talk;

    @BeforeEach
    void workspace(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        workspace = "/v1/workspaces/" + name;
        given().put(workspace).then().statusCode(oneOf(200, 201));
        talk = new Conversations(server.toString(), name);
    }

    @Test
    void a_conversation_is_created_with_what_is_usual() {
        talk.create("\"turn_timeout\": 5")
                .statusCode(201)
                .header("Location", endsWith("/conversations/c"))
                .body("state", is("ACTIVE"))
                .body("policy.turn_strategy", is("round_robin"))
                .body("policy.turn_timeout", is(5.0f))
                .body("policy.visibility", is("snapshot"));
        talk.create("").statusCode(409).contentType(PROBLEM).body("detail", containsString("already a conversation"));
        given().get(workspace + "/conversations").then().body("items.conversation_id", contains("c"));
    }

    @Test
    void every_mistake_in_a_conversation_is_told() {
        Conversations.post(
                        workspace + "/conversations",
                        "{\"conversation_id\":\"no spaces\",\"policy\":{\"turn_timeout\":0,\"visibility\":7,"
                                + "\"allowed_roles\":[7],\"selection_sise\":2}}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/conversation_id",
                                "/topic",
                                "/policy/turn_timeout",
                                "/policy/visibility",
                                "/policy/allowed_roles/0",
                                "/policy/selection_sise"));
        talk.get("").statusCode(404);
        talk.create("\"turn_strategy\": \"loudest\"")
                .statusCode(409)
                .body("rule", is("A conversation with a turn strategy that has no rules is refused"));
    }

    @Test
    void agents_join_who_can_do_what_their_role_asks_for_and_leave_again() {
        talk.create("\"allowed_roles\": [\"member\"]");
        talk.join("ann")
                .statusCode(201)
                .header("Location", endsWith("/agents/ann"))
                .body("seat", is(0));
        talk.join("ann").statusCode(409);
        Conversations.post(
                        talk.path() + "/agents",
                        "{\"id\":\"bob\",\"role\":{\"name\":\"member\",\"capabilities\":[\"sql\"]}}")
                .statusCode(409)
                .body("detail", containsString("[sql]"));
        Conversations.post(talk.path() + "/agents", "{\"id\":\"bob\",\"role\":{\"name\":\"guest\"}}")
                .statusCode(409)
                .body("detail", containsString("not allowed"));
        Conversations.post(talk.path() + "/agents", "{\"role\":{},\"token_budget\":0}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/id", "/role/name", "/token_budget"));
        talk.join("cid", ",\"endpoint\":\"ftp://nowhere\"")
                .statusCode(400)
                .body("errors.pointer", contains("/endpoint"));

        given().delete(talk.path() + "/agents/ann").then().statusCode(204);
        given().delete(talk.path() + "/agents/ann").then().statusCode(404);
        talk.say("Hello?").statusCode(409).body("detail", containsString("no agent"));
    }

    @Test
    void agents_that_look_for_their_turns_answer_over_rest() {
        talk.create("\"max_turns_per_agent\": 1");
        talk.join("ann");
        talk.join("bob");

        talk.say("What is the price?")
                .statusCode(201)
                .body("message.number", is(1))
                .body("turns.agent_id", contains("ann"));
        talk.answer(1, "{}").statusCode(400).body("errors.pointer", contains("/text"));
        talk.answer(1, "{\"pass\":true,\"text\":\"not my business\"}").body("state", is("PASSED"));
        talk.answer(2, "{\"text\":\"Ten\",\"asserts\":{\"price\":10},\"confidence\":0.9}")
                .statusCode(200)
                .body("state", is("ANSWERED"))
                .body("answer", is(2));
        talk.answer(2, "{\"text\":\"Eleven\"}").statusCode(409);

        talk.get("/turns?limit=1").body("items", hasSize(1)).body("next", notNullValue());
        talk.get("/turns").body("items.agent_id", contains("ann", "bob"));
        talk.get("/messages").body("items.text", contains("What is the price?", "Ten"));
        talk.get("/messages/2").body("asserts.price", is(10)).body("answers", is(1));
        talk.get("/messages/3").statusCode(404);
        talk.say("And the size?").body("turns.agent_id", contains("ann"));
        talk.answer(3, "{\"text\":\"Two\"}");
        talk.get("").body("state", is("EXHAUSTED"));
        talk.say("And the colour?").statusCode(409).body("detail", containsString("EXHAUSTED"));
    }

    @Test
    void turns_are_not_won_by_leaving_and_joining_again() {
        talk.create("\"max_turns_per_agent\": 1");
        talk.join("ann");
        talk.say("What is the price?");
        talk.answer(1, "{\"text\":\"Ten\"}").statusCode(200);

        given().delete(talk.path() + "/agents/ann").then().statusCode(204);
        talk.join("ann")
                .statusCode(201)
                .body("granted", is(1))
                .body("answered", is(1))
                .body("silenced", is("1 of 1 turns used"));
        talk.say("And the size?").statusCode(409).body("detail", containsString("EXHAUSTED"));
    }

    @Test
    void a_turn_is_taken_back_when_its_time_is_up() {
        talk.create("\"turn_timeout\": 0.1");
        talk.join("ann");
        talk.say("Hello");

        Wait.until(() -> talk.get("/turns/1").extract().path("state").equals("TIMED_OUT"));
        talk.get("/turns/1").body("reason", is("its time was up"));
    }

    @Test
    void answers_stream_in_the_order_of_the_turns_and_the_stream_ends_with_them() throws IOException {
        talk.create("\"turn_strategy\": \"collaborative\"");
        talk.joinAs("ann", "Ten it is", "\"price\":10");
        talk.joinAs("bob", "Twelve", "\"price\":12");
        talk.joinAs("cid", "Ten of course", "\"price\":10");

        List<Event> events;
        try (Listener listener = talk.sayAndListen("What is the price?", Map.of())) {
            events = listener.rest();
        }

        assertThat(events.stream().filter(event -> event.name().equals("answer")))
                .extracting(event -> event.data().at("/turn/agent_id").asText())
                .containsExactly("ann", "bob", "cid");
        assertThat(textOf(events, 1)).isEqualTo("Ten it is");
        assertThat(textOf(events, 2)).isEqualTo("Twelve");
        assertThat(textOf(events, 3)).isEqualTo("Ten of course");
        assertThat(events.get(events.size() - 1).name()).isEqualTo("end");
        talk.get("/context")
                .body("shared_memory.price.value", is(10))
                .body("shared_memory.price.author", is("@rules"))
                .body("contradictions[0].state", is("RESOLVED"))
                .body("contradictions[0].positions.weight", contains(2, 1));
    }

    @Test
    void who_was_cut_off_gets_the_rest_and_nothing_twice() throws IOException {
        talk.create("\"turn_strategy\": \"collaborative\"");
        talk.joinAs("ann", "Ten it is", "");
        talk.joinAs("bob", "Twelve", "");
        Map<String, String> key = Map.of(Commands.IDEMPOTENCY_KEY, "once");
        Event heard;
        try (Listener listener = talk.sayAndListen("What is the price?", key)) {
            heard = listener.next("answer");
        }

        try (Listener again = talk.sayAndListen(
                "What is the price?", Map.of(Commands.IDEMPOTENCY_KEY, "once", "Last-Event-ID", heard.id()))) {
            List<Event> rest = again.rest();
            assertThat(rest.get(0).name()).isEqualTo("turn");
            assertThat(textOf(rest, 1)).isEmpty();
            assertThat(textOf(rest, 2)).isEqualTo("Twelve");
        }
        try (Listener middle = talk.listen(Map.of("Last-Event-ID", "1:4"))) {
            assertThat(middle.next("chunk").data().path("text").asText()).isEqualTo("it is");
        }
        try (Listener all = talk.listen(Map.of())) {
            assertThat(all.next().data().path("number").asInt()).isEqualTo(1);
        }
        talk.get("/messages").body("items", hasSize(3));
        for (String none : List.of("x", "9:0", "9:end")) {
            given().header("Last-Event-ID", none)
                    .accept("text/event-stream")
                    .get(talk.path() + "/messages")
                    .then()
                    .statusCode(400);
            given().header("Last-Event-ID", none)
                    .accept("text/event-stream")
                    .contentType(ContentType.JSON)
                    .body("{\"text\":\"Are you there?\"}")
                    .post(talk.path() + "/messages")
                    .then()
                    .statusCode(400);
        }
        talk.get("/messages").body("items", hasSize(3));
    }

    @Test
    void an_agent_behind_an_endpoint_is_heard_as_it_speaks_and_leaves_a_part_when_it_dies() throws IOException {
        talk.create("\"turn_timeout\": 20");
        CompletableFuture<Void> heard = new CompletableFuture<>();
        try (ModelServer agent = new ModelServer(reply -> {
            reply.line("{\"text\":\"Ten eu\"}");
            heard.join();
            reply.die();
        })) {
            talk.join("ann", ",\"endpoint\":\"%s\"".formatted(agent.url())).statusCode(201);
            talk.joinAs("bob", "Twelve", "");

            List<Event> events = new ArrayList<>();
            try (Listener listener = talk.sayAndListen("What is the price?", Map.of())) {
                events.add(listener.next("chunk"));
                heard.complete(null);
                events.addAll(listener.rest());
            }

            assertThat(textOf(events, 1)).isEqualTo("Ten eu");
            assertThat(textOf(events, 2)).isEqualTo("Twelve");
            assertThat(agent.requests()).hasSize(1);
        }
        talk.get("/turns/1").body("state", is("TIMED_OUT")).body("reason", notNullValue());
        talk.get("/messages/2")
                .body("text", is("Ten eu"))
                .body("partial", is(true))
                .body("sender", is("ann"));
    }

    @Test
    void an_agent_that_is_not_there_leaves_its_turn_to_the_next() throws IOException {
        talk.create("\"turn_timeout\": 20");
        talk.join("ann", ",\"endpoint\":\"http://127.0.0.1:1/\"").statusCode(201);
        talk.joinAs("bob", "Twelve", "");

        try (Listener listener = talk.sayAndListen("What is the price?", Map.of())) {
            assertThat(textOf(listener.rest(), 2)).isEqualTo("Twelve");
        }
        talk.get("/turns")
                .body("items.state", contains("TIMED_OUT", "ANSWERED"))
                .body("items[0].reason", is("nothing answers at its address"));
    }

    @Test
    void the_shared_memory_is_written_by_compare_and_set() {
        talk.create("");
        talk.join("ann");
        String entry = talk.path() + "/context/price";
        put(entry, "{\"value\":10,\"author\":\"ann\"}", "If-None-Match", "*")
                .statusCode(201)
                .header("ETag", "\"1\"");
        put(entry, "{\"value\":11}", "If-None-Match", "\"1\"").statusCode(400);
        put(entry + "-of-none", "{\"value\":11}", "If-Match", "*").statusCode(412);
        put(entry, "{\"value\":11}", "If-Match", "\"1\"").statusCode(200).header("ETag", "\"2\"");
        put(entry, "{\"value\":12}", "If-Match", "\"1\"")
                .statusCode(412)
                .contentType(PROBLEM)
                .body("version", is(2));
        put(entry, "{\"value\":12,\"version\":0}", "X", "x").statusCode(412);
        put(entry, "{\"value\":\"%s\"}".formatted("x".repeat(10_000)), "X", "x").statusCode(413);
        put(entry, "{\"valu\":1}", "X", "x").statusCode(400).body("errors.pointer", hasItems("/valu", "/value"));

        given().get(entry).then().header("ETag", "\"2\"").body("value", is(11)).body("author", is("user"));
        given().get(talk.path() + "/context/size").then().statusCode(404);
    }

    @Test
    void what_one_agent_knows_is_handed_to_another_one() {
        talk.create("");
        talk.join("ann");
        talk.join("bob");
        put(talk.path() + "/agents/ann/state/price", "{\"value\":10}", "X", "x")
                .statusCode(200)
                .body("version", is(1));
        Conversations.post(talk.path() + "/transfers", "{\"key\":\"price\",\"from\":\"ann\",\"to\":\"bob\"}")
                .statusCode(200)
                .body("version", is(1));
        Conversations.post(talk.path() + "/transfers", "{\"key\":\"size\",\"from\":\"ann\",\"to\":\"bob\"}")
                .statusCode(409);

        talk.get("/context")
                .body("agent_states.bob.price.value", is(10))
                .body("agent_states.bob.price.from", is("ann"));
    }

    @Test
    void a_conversation_is_measured_and_rated() {
        talk.create("");
        talk.join("ann");
        talk.join("bob");
        talk.say("One");
        talk.answer(1, "{\"text\":\"Yes\",\"tokens\":30}");
        talk.say("Two");
        talk.answer(2, "{\"broken_off\":\"out of words\"}");
        talk.answer(3, "{\"text\":\"Yes\"}");

        Conversations.post(talk.path() + "/rating", "{\"rating\":5}").body("rating", is(5.0f));
        Conversations.post(talk.path() + "/rating", "{\"rating\":2}").body("rating", is(3.5f));
        Conversations.post(talk.path() + "/rating", "{\"rating\":6}").statusCode(400);
        talk.get("/metrics")
                .body("messages", is(4))
                .body("turns", is(3))
                .body("completion_rate", closeToFloat(2.0 / 3))
                .body("latency_millis", notNullValue())
                .body("agents.agent_id", contains("ann", "bob"))
                .body("agents[0].tokens", is(30))
                .body("agents[0].completion_rate", is(1.0f))
                .body("agents[1].timed_out", is(1));
    }

    @Test
    void a_conversation_without_an_id_that_is_begun_again_under_its_key_is_the_same() {
        List<String> locations = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            locations.add(given().contentType(ContentType.JSON)
                    .header("Idempotency-Key", "once")
                    .body("{\"topic\": \"Tea\"}")
                    .post(workspace + "/conversations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location"));
        }
        assertThat(locations.get(1)).isEqualTo(locations.get(0));
    }

    @Test
    void a_turn_is_explained_for_each_agent() {
        talk.create("\"turn_strategy\": \"dynamic\", \"max_turns_per_agent\": 1");
        talk.join("ann", ",\"capabilities\":[\"java\"]");
        talk.join("bob", ",\"capabilities\":[\"java\", \"contracts\"]");
        talk.join("cid");
        talk.say("Tell me of java");
        talk.answer(1, "{\"text\":\"Java is an island\"}");
        talk.say("Of java and of contracts?").body("turns.agent_id", contains("bob"));

        given().get(workspace + "/why?turn=c/2")
                .then()
                .statusCode(200)
                .body("granted_to", is("bob"))
                .body("agents.agent_id", contains("bob", "cid", "ann"))
                .body("agents.outcome", contains("granted", "eligible", "not_eligible"))
                .body("agents.reason", contains("score 2.0", "score 0.0", "1 of 1 turns used"))
                .body("agents[0].candidate.terms.topic", is(2.0f));
        given().get(workspace + "/why?turn=c/2&agent=ann").then().body("agents.agent_id", contains("ann"));
        given().get(workspace + "/why?turn=c/9").then().statusCode(404);
    }

    @Test
    void a_conversation_that_was_closed_may_be_removed() {
        talk.create("");
        talk.join("ann");
        given().delete(talk.path()).then().statusCode(409);
        Conversations.post(talk.path() + "/close", "").statusCode(200).body("state", is("CLOSED"));
        given().delete(talk.path()).then().statusCode(204);
        talk.get("").statusCode(404);
    }

    private static org.hamcrest.Matcher<Float> closeToFloat(double value) {
        return new org.hamcrest.CustomMatcher<>("a number close to " + value) {
            @Override
            public boolean matches(Object actual) {
                return closeTo(value, 1e-6).matches(((Number) actual).doubleValue());
            }
        };
    }

    private static io.restassured.response.ValidatableResponse put(
            String path, String body, String header, String value) {
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body(body)
                .put(path)
                .then();
    }

    /** What was heard of a turn. */
    private static String textOf(List<Event> events, int turn) {
        StringBuilder text = new StringBuilder();
        events.stream()
                .filter(event -> event.name().equals("chunk")
                        && event.data().path("turn").asInt() == turn)
                .forEach(event -> text.append(event.data().path("text").asText()));
        return text.toString();
    }
}
