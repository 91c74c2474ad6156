package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Discussions by a turn strategy, over REST. */
@QuarkusTest
class MeetingTurnsApiTest {
    private final String base = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
    }

    @Test
    void the_floor_goes_round_and_a_word_out_of_turn_is_refused() {
        discussed("round_robin").body("turn_strategy", is("round_robin")).body("counts.floor", is("ann"));

        say("bob", "comment", "Me first")
                .statusCode(409)
                .body("rule", is("Nobody speaks out of turn"))
                .body("missing", is("it is the turn of ann; bob is participant"));
        say("ann", "comment", "It leaks").statusCode(201);
        post("/roof/messages", "{\"agent_id\": \"bob\", \"message_type\": \"pass\"}")
                .statusCode(201);
        roof().body("counts.floor", is("cid")).body("counts.round", is(1));
        post("/roof/leave", "{\"agent_id\": \"cid\"}").statusCode(200).body("counts.floor", is("ann"));
        roof().body("counts.round", is(2)).body("counts.last_speaker", is("ann"));
        given().queryParam("rule", "Whoever a strategy chose has the floor")
                .get(base + "/decisions")
                .then()
                .statusCode(200)
                .body("items.decision.agent_id", contains("ann", "bob", "cid", "ann"));
        when().get(base + "/meetings/roof/violations")
                .then()
                .body("items.agent_id", contains("bob"))
                .body("items.rule", contains("Nobody speaks out of turn"));
        post("/roof/state", "{\"agent_id\": \"ann\", \"new_state\": \"cancelled\"}")
                .statusCode(200)
                .body("counts.floor", nullValue());
        when().get(base + "/conversations").then().body("items", is(List.of()));
    }

    @Test
    void the_facilitator_of_a_moderated_discussion_names_who_speaks_next() {
        discussed("moderated").body("counts.floor", is("ann"));

        named("ann", "eve").statusCode(409);
        named("ann", "cid").statusCode(201);
        roof().body("counts.floor", is("cid"));
        say("cid", "comment", "High").statusCode(201);
        roof().body("counts.floor", is("ann")).body("counts.round", is(2));
    }

    @Test
    void a_turn_strategy_that_has_no_rules_is_refused() {
        called("round_robbin")
                .statusCode(409)
                .body(
                        "missing",
                        is("there is no turn strategy round_robbin, only [collaborative, dynamic, handoff, moderated,"
                                + " round_robin, single_agent]; did you mean \"round_robin\"?"));
        when().get(base + "/meetings/roof").then().statusCode(404);
    }

    private ValidatableResponse discussed(String strategy) {
        called(strategy).statusCode(201);
        List.of("bob", "cid")
                .forEach(agent -> post("/roof/join", "{\"agent_id\": \"%s\"}".formatted(agent))
                        .statusCode(200));
        return post("/roof/state", "{\"agent_id\": \"ann\", \"new_state\": \"discussion\"}")
                .statusCode(200);
    }

    private ValidatableResponse called(String strategy) {
        return post("", """
                {"meeting_id": "roof", "topic": "The roof", "creator": "ann", "turn_strategy": "%s",
                 "participants": [{"agent_id": "ann"}, {"agent_id": "bob"}, {"agent_id": "cid"}]}
                """.formatted(strategy));
    }

    private ValidatableResponse say(String agent, String type, String text) {
        return post(
                "/roof/messages",
                "{\"agent_id\": \"%s\", \"message_type\": \"%s\", \"text\": \"%s\"}".formatted(agent, type, text));
    }

    private ValidatableResponse named(String agent, String next) {
        return post("/roof/messages", """
                {"agent_id": "%s", "message_type": "comment", "text": "The cost?", "next": "%s"}
                """.formatted(agent, next));
    }

    private ValidatableResponse roof() {
        return when().get(base + "/meetings/roof").then().statusCode(200);
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/meetings" + path)
                .then();
    }
}
