package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Queries of rule files, asked over REST. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class QueryApiTest {
    private static final String BUSES = """
            package rules.buses;

            declare Bus
                busId     : String @key
                route     : String
                freeSeats : int
            end

            query "buses with room"(String $route, int $atLeast)
                $bus : Bus(route == $route, freeSeats >= $atLeast, $busId : busId)
            end

            query seats
                Bus($freeSeats : freeSeats)
            end

            query endless(String $word)
                Bus(never($word), $busId : busId)
            end

            function boolean never(String word) {
                while (!word.isEmpty()) {
                }
                return true;
            }
            """;

    private final String workspace = "/v1/workspaces/w" + UUID.randomUUID();
    private String first;

    @BeforeEach
    void declare() {
        first = when().get("/v1/rules/status").path("version");
        given().contentType("application/yaml; charset=UTF-8")
                .body(BUSES.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/buses/buses.drl")
                .then()
                .statusCode(201);
        given().put(workspace).then().statusCode(201);
        state("c", "7", 3);
        state("b", "8", 5);
        state("a", "7", 8);
        state("d", "7", 3);
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate").then().statusCode(200);
    }

    @Test
    void a_query_answers_with_the_facts_and_values_that_it_binds() {
        int entries = when().get(workspace + "/journal").path("items.size()");

        rooms("?route=7&at_least=3")
                .statusCode(200)
                .body("items.bus_id", contains("a", "c", "d"))
                .body("items[0].bus", is(Map.of("bus_id", "a", "route", "7", "free_seats", 8)))
                .body("next", nullValue());
        rooms("?route=9&at_least=3").statusCode(200).body("items", empty());

        when().get(workspace + "/journal").then().body("items.size()", is(entries));
        given().post(workspace + "/journal/verify").then().body("intact", is(true));
    }

    @Test
    void rows_come_in_pages_equal_ones_too() {
        String next = when().get(workspace + "/queries/seats?limit=1")
                .then()
                .body("items", is(List.of(Map.of("free_seats", 3))))
                .extract()
                .path("next");

        when().get(workspace + "/queries/seats?limit=3&cursor=" + next)
                .then()
                .body("items.free_seats", contains(3, 5, 8))
                .body("next", nullValue());
        when().get(workspace + "/queries/seats?cursor=x").then().statusCode(400);
        when().get(workspace + "/queries/seats?limit=0").then().statusCode(400);
    }

    @Test
    void the_queries_tell_what_they_take_and_give() {
        when().get(workspace + "/queries?limit=1000")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("what is under way"))
                .body(
                        "items.find { it.name == 'buses with room' }",
                        is(Map.of(
                                "name",
                                "buses with room",
                                "parameters",
                                List.of(
                                        Map.of("name", "route", "type", "String"),
                                        Map.of("name", "at_least", "type", "int")),
                                "columns",
                                List.of(
                                        Map.of("name", "bus", "type", "Bus"),
                                        Map.of("name", "bus_id", "type", "String")))));
        when().get("/v1/workspaces/nowhere/queries").then().statusCode(404);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_every_mistake() {
        rooms("?rout=7&at_least=3.5")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/rout", "/route", "/at_least"))
                .body("errors[0].message", is("there is no parameter \"rout\"; did you mean \"route\"?"))
                .body("errors[1].message", is("is missing; expected String"))
                .body("errors[2].message", containsString("expected a whole number from -2147483648"));
        rooms("?route=7&route=8&at_least=3").statusCode(400).body("errors.message", contains("is given 2 times"));
        when().get(workspace + "/queries/seat")
                .then()
                .statusCode(404)
                .body("detail", is("the rules have no query seat; did you mean \"seats\"?"));
        when().get("/v1/workspaces/nowhere/queries/seats").then().statusCode(404);
        when().get(workspace + "/queries?name=seats").then().statusCode(400);
    }

    @Test
    void a_query_that_does_not_come_to_an_end_is_given_up() {
        when().get(workspace + "/queries/endless?word=x")
                .then()
                .statusCode(422)
                .body("detail", containsString("(in the function never)"));

        state("e", "9", 4);
        rooms("?route=9&at_least=4").body("items.bus_id", contains("e"));
    }

    private ValidatableResponse rooms(String parameters) {
        return when().get(workspace + "/queries/buses with room" + parameters).then();
    }

    private void state(String id, String route, int seats) {
        given().contentType(ContentType.JSON)
                .body(Map.of("bus_id", id, "route", route, "free_seats", seats))
                .post(workspace + "/facts/Bus")
                .then()
                .statusCode(201);
    }
}
