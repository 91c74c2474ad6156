package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.Wait;
import org.parley.api.Listener.Event;
import org.parley.gateway.ModelServer;

/** What is edited in rules/conversation: models to speak with, and ways of deciding who speaks. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class ConversationRulesTest {
    private static final String STRATEGIES = "conversation/strategies.yaml";
    private static final String MODELS = "conversation/gateway.yaml";
    private static final String LAST_FIRST = """
            package rules.conversation;

            import accumulate org.parley.engine.rules.QueueFunction queue;
            import org.parley.conversation.*;
            import org.parley.engine.fact.*;

            rule "last_first: who joined last answers"
            when
                $policy : ConversationPolicy(turnStrategy == "last_first")
                $places : Queue() from accumulate(
                    Speaker(conversationId == $policy.conversationId, silenced == null, $place : byReverse(this, seat)),
                    queue($place))
                $round  : ConversationRound(conversationId == $policy.conversationId, state == ConversationRound.State.CHOOSING)
                $turn   : Settled()
            then
                delete($turn);
                insert(firstOf($places, $round, 1, "rotation"));
            end

            function Place byReverse(Speaker speaker, int seat) {
                return new Place(speaker, Rank.of(speaker.getAgentId(), -seat));
            }
            """;

    @TestHTTPResource
    URL server;

    private Conversations talk;
    private String first;

    @BeforeEach
    void workspace(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName();
        given().put("/v1/workspaces/" + name).then().statusCode(oneOf(200, 201));
        talk = new Conversations(server.toString(), name);
        first = given().get("/v1/rules/status").path("version");
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate").then().statusCode(200);
    }

    @Test
    void a_further_strategy_needs_no_java() {
        strategy("last_first");
        put("conversation/last_first.drl", LAST_FIRST);

        talk.create("\"turn_strategy\": \"last_first\"").statusCode(201);
        talk.join("ann");
        talk.join("bob");
        talk.say("Hello").body("turns.agent_id", contains("bob"));
        talk.answer(1, "{\"pass\":true}");
        talk.get("/turns").body("items.agent_id", contains("bob", "ann"));
    }

    @Test
    void a_strategy_of_ones_own_carries_its_own_reason_into_why() throws IOException {
        strategy("youngest_first");
        put("conversation/youngest_first.drl", own("youngest_first.drl"));

        talk.create("\"turn_strategy\": \"youngest_first\"").statusCode(201);
        talk.join("ann");
        talk.join("bob");
        talk.say("Hello").body("turns.agent_id", contains("bob"));
        why(1).body("choice.reason", is("youth: joined as number 2"))
                .body("agents.agent_id", contains("bob", "ann"))
                .body("agents.reason", contains("youth: joined as number 2", "youngest_first: joined as number 1"));
    }

    @Test
    void a_strategy_of_ones_own_says_how_each_agent_stands() throws IOException {
        strategy("youngest_first");
        put(
                "conversation/youngest_first.drl",
                own("youngest_first.drl").replace("-seat))", "-seat), age(speaker))") + """

                        rule "youngest_first: an agent stands by when it joined"
                        when
                            $inquiry : TurnInquiry()
                            ConversationPolicy(conversationId == $inquiry.conversationId, turnStrategy == "youngest_first")
                            $speaker : Speaker(conversationId == $inquiry.conversationId, agentId == $inquiry.agentId)
                        then
                            insert(new TurnStanding($inquiry.conversationId(), $inquiry.agentId(), Candidate.inOrder($speaker, age($speaker))));
                        end

                        function String age(Speaker speaker) {
                            return "joined after %d others".formatted(speaker.getSeat());
                        }
                        """);

        talk.create("\"turn_strategy\": \"youngest_first\"").statusCode(201);
        talk.join("ann");
        talk.join("bob");
        talk.say("Hello");
        why(1).body("choice.reason", is("joined after 1 others"))
                .body("agents.reason", contains("joined after 1 others", "joined after 0 others"));
    }

    @Test
    void a_sixth_term_of_the_score_needs_a_rule_and_is_explained_like_the_others() throws IOException {
        put("conversation/seniority.drl", own("seniority.drl"));

        talk.create("\"turn_strategy\": \"dynamic\"").statusCode(201);
        talk.join("ann", ",\"capabilities\":[\"java\"]");
        Conversations.post(talk.path() + "/agents", "{\"id\":\"bob\",\"role\":{\"name\":\"head\",\"priority\":7}}")
                .statusCode(201);
        talk.say("Does anybody know java?").body("turns.agent_id", contains("bob"));
        why(1).body("choice.score", is(3.0f))
                .body("choice.terms.seniority", is(3.0f))
                .body("agents.agent_id", contains("bob", "ann"))
                .body("agents[0].candidate.terms.seniority", is(3.0f))
                .body("agents[0].candidate.terms.topic", is(0.0f))
                .body("agents[1].candidate.score", is(1.0f))
                .body("agents[1].candidate.terms.topic", is(1.0f));
    }

    @Test
    void the_majority_that_settles_a_debate_is_a_policy() {
        put(
                "conversation/conversation.yaml",
                text("conversation/conversation.yaml").replace("majority: 0.5", "majority: 0.7"));

        talk.create("\"turn_strategy\": \"collaborative\"").statusCode(201);
        for (String agent : new String[] {"ann", "bob", "cid"}) {
            talk.join(agent);
        }
        talk.say("When?");
        talk.answer(1, "{\"text\":\"May\",\"asserts\":{\"month\":\"May\"}}");
        talk.answer(2, "{\"text\":\"May\",\"asserts\":{\"month\":\"May\"}}");
        talk.answer(3, "{\"text\":\"June\",\"asserts\":{\"month\":\"June\"}}");
        talk.get("/context").body("shared_memory", not(hasKey("month"))).body("contradictions[0].state", is("OPEN"));
    }

    @Test
    void an_agent_speaks_with_a_model_is_heard_at_once_and_charged_for_it() throws IOException {
        CompletableFuture<Void> heard = new CompletableFuture<>();
        try (ModelServer model = new ModelServer(reply -> {
            reply.delta("Ten ");
            heard.join();
            reply.delta("euros.\n{\"asserts\": {\"price\": 10}}");
            reply.done(120);
        })) {
            put(MODELS, text(MODELS).replaceFirst("base_url: .*", "base_url: " + model.url() + "/v1"));
            talk.create("");
            talk.join("ann", ",\"endpoint\":\"model:local\",\"token_budget\":100")
                    .statusCode(201);

            String end;
            try (Listener listener = talk.sayAndListen("What is the price?", Map.of())) {
                Event chunk = listener.next("chunk");
                assertThat(chunk.data().path("text").asText()).isEqualTo("Ten ");
                end = chunk.id();
            }
            // Whoever was cut off in the middle of an answer goes on in the middle of it.
            heard.complete(null);
            try (Listener again = talk.listen(Map.of("Last-Event-ID", end))) {
                assertThat(again.next("chunk").data().path("text").asText()).isEqualTo("euros.");
            }
        }
        Wait.until(() -> talk.get("").extract().path("state").equals("EXHAUSTED"));
        talk.get("/messages/2").body("text", is("Ten euros.")).body("asserts.price", is(10));
        talk.get("/agents/ann").body("tokens", is(120)).body("silenced", is("120 of 100 tokens used"));
    }

    private ValidatableResponse why(int turn) {
        return given().get(talk.path().replace("/conversations/c", "/why?turn=c/" + turn))
                .then()
                .statusCode(200);
    }

    private static void strategy(String name) {
        put(
                STRATEGIES,
                text(STRATEGIES)
                        + "  - {strategy: %s, naming: nobody, after_answer: end, after_silence: choose}\n"
                                .formatted(name));
    }

    private static String own(String name) throws IOException {
        try (InputStream file = ConversationRulesTest.class.getResourceAsStream("/rules-of-ones-own/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(String path) {
        return given().get("/v1/rules/" + path).asString();
    }

    private static void put(String path, String text) {
        given().contentType("application/yaml; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + path)
                .then()
                .statusCode(oneOf(200, 201));
    }
}
