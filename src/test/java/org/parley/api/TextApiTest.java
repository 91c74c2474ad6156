package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is acknowledged comes back as it was sent; what cannot be kept is not taken. */
@QuarkusTest
class TextApiTest {
    private final String base = "/v1/workspaces/" + UUID.randomUUID() + "/";

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
    }

    @Test
    void half_a_character_is_refused_with_its_place() {
        refused("memory/k", "{\"value\": {\"a/b\": [1, \"\\ud800 x\"]}, \"writer\": \"ann\"}", "/value/a~1b/1");
        refused("memory/k", "{\"value\": {\"\\udc00\": 1}, \"writer\": \"ann\"}", "/value");
        refused("agents/ann", "{\"name\": \"\\uDC00\\uD83D\"}", "/name");
    }

    @Test
    void a_number_that_is_too_large_to_be_one_is_refused_with_its_place() {
        refused("memory/k", "{\"value\": [1, {\"a\": -1e999}], \"writer\": \"ann\"}", "/value/1/a");
        refused("agents/ann/budgets/money", "{\"limit\": 1e999}", "/limit");
        refused("policies/project/AssignmentPolicy", "{\"load_penalty\": 1e999}", "/load_penalty");
        put("memory/k", "{\"value\": 1.7e308, \"writer\": \"ann\"}".getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
    }

    @Test
    void a_whole_number_that_no_long_can_hold_is_none_in_any_bounds() {
        for (String number : List.of("18446744073709551617", "1e30", "4294967297", "-1e30")) {
            refused("agents/ann/goals/g", "{\"value\": 1, \"priority\": %s}".formatted(number), "/priority");
        }
        put("agents/ann/goals/g", "{\"value\": 1, \"priority\": 2.0}".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("priority", is(2));
    }

    @Test
    void an_object_is_no_list() {
        String object = "{\"x\": null}";
        refused("managers/m", "{\"subordinates\": %s}".formatted(object), "/subordinates");
        refused(
                "calendars/c",
                "{\"working_hours\": [{\"days\": %s, \"start\": 1, \"end\": 2}]}".formatted(object),
                "/working_hours/0/days");
        refused("subscriptions/s", "{\"endpoint\": \"http://localhost:1\", \"types\": %s}".formatted(object), "/types");
    }

    @Test
    void a_time_is_one_that_can_be_reckoned_with() {
        for (String time :
                List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "0000-12-31T23:59:59Z")) {
            refused("memory/k", "{\"value\": 1, \"writer\": \"ann\", \"written\": \"%s\"}".formatted(time), "/written");
            refused(
                    "agents/ann/time/t",
                    "{\"from\": \"%s\", \"to\": \"2026-01-01T00:00:00Z\"}".formatted(time),
                    "/from");
        }
        refused(
                "calendars/c",
                "{\"busy\": [{\"date\": \"+999999999-12-31\", \"start\": 1, \"end\": 2}]}",
                "/busy/0/date");
    }

    @Test
    void names_with_slashes_and_tildes_are_escaped_in_pointers() {
        refused("policies/project/AssignmentPolicy", "{\"~a/b\": 1}", "/~0a~1b");
        refused(
                "policies/meeting/Protocol",
                "{\"id\": \"debate\", \"time_limits\": {\"~a/b\": 1}}",
                "/time_limits/~0a~1b");
        refused(
                "subscriptions/s",
                "{\"endpoint\": \"http://localhost:1\", \"types\": [\"TaskAssigned\"], \"~a/b\": 1}",
                "/~0a~1b");
        post("contracts", "{\"task\": \"t\", \"complexity\": 1, \"required_skills\": {\"~a/b\": \"x\"}}")
                .statusCode(400)
                .body("errors.pointer", contains("/required_skills/~0a~1b"));
    }

    @Test
    void of_what_is_no_object_no_more_is_said() {
        for (String path : List.of("meetings", "conversations", "delegations", "negotiations", "projects")) {
            post(path, "true").statusCode(400).body("errors.pointer", contains(""));
        }
        refused("subscriptions/s", "[]", "");
        post("meetings", "{\"topic\": \"t\", \"creator\": \"ann\", \"participants\": [\"x\", \"x\"]}")
                .statusCode(400)
                .body("errors.pointer", contains("/participants/0", "/participants/1"));
        post("meetings", "{\"meeting_id\": \"m\", \"topic\": \"t\", \"creator\": \"ann\"}")
                .statusCode(201);
        post("meetings/m/messages", "7").statusCode(400).body("errors.pointer", contains(""));
    }

    @Test
    void a_value_is_wrong_once() {
        post("meetings", "{\"topic\": null, \"creator\": 7, \"agenda\": [{}, null, null]}")
                .statusCode(400)
                .body("errors.pointer", contains("/topic", "/creator", "/agenda/0", "/agenda/1", "/agenda/2"))
                .body("errors.message[0]", is("it is missing"));
        post(
                        "negotiations",
                        "{\"name\": 7, \"date\": \"2026-01-01\", \"duration\": 60, \"minimum_participants\": 1, \"recurrence\": 7}")
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/recurrence"))
                .body("errors.message", contains("expected a string", "expected an object"));
    }

    @Test
    void words_have_a_longest_length() {
        String longest = "x".repeat(201);
        post(
                        "meetings",
                        "{\"topic\": \"t\", \"creator\": \"ann\", \"protocol\": \"%1$s\", \"profile\": \"%1$s\", \"turn_strategy\": \"%1$s\"}"
                                .formatted(longest))
                .statusCode(400)
                .body("errors.pointer", contains("/protocol", "/profile", "/turn_strategy"));
        post("delegations", "{\"task\": \"t\", \"strategy\": \"%s\"}".formatted(longest))
                .statusCode(400)
                .body("errors.pointer", contains("/strategy"));
        post(
                        "negotiations",
                        "{\"name\": \"n\", \"date\": \"2026-01-01\", \"duration\": 60, \"minimum_participants\": 1, \"strategy\": \"%s\"}"
                                .formatted(longest))
                .statusCode(400)
                .body("errors.pointer", contains("/strategy"));
    }

    @Test
    void a_whole_one_is_taken_escaped_or_not() {
        put(
                        "memory/k",
                        "{\"value\": \"\\ud83d\\ude00 😀 \\u00e4\", \"writer\": \"ann\"}"
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        when().get(base + "memory/k").then().body("value", is("😀 😀 ä"));
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        byte[] latin = "{\"value\": \"ä\", \"writer\": \"ann\"}".getBytes(StandardCharsets.ISO_8859_1);

        put("memory/k", latin).statusCode(400).body("detail", is("the body is not UTF-8"));
        when().get(base + "memory/k").then().statusCode(404);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_body() {
        put("memory/k", "\ufeff{\"value\": \"\ufeffa\", \"writer\": \"ann\"}".getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        when().get(base + "memory/k").then().body("value", is("\ufeffa"));
        post("meetings", "\ufeff").statusCode(400).body("errors.pointer", contains("/topic", "/creator"));
    }

    @Test
    void a_body_that_says_it_is_something_else_than_json_in_utf_8_is_not_read() {
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1")) {
            put("agents/ann", type, "{}").statusCode(415).contentType("application/problem+json");
        }
        when().get(base + "agents/ann").then().statusCode(404);
        for (String type : List.of(
                "application/json",
                "application/json; charset=\"UTF-8\"",
                "application/merge-patch+json; charset=utf-8")) {
            put("agents/ann", type, "{}").statusCode(either(is(200)).or(is(201)));
        }
    }

    private ValidatableResponse put(String path, String type, String body) {
        return given().header("Content-Type", type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(base + path)
                .then();
    }

    private void refused(String path, String body, String... pointers) {
        put(path, body.getBytes(StandardCharsets.UTF_8)).statusCode(400).body("errors.pointer", contains(pointers));
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + path)
                .then();
    }

    private ValidatableResponse put(String path, byte[] body) {
        return given().header("Content-Type", "application/json")
                .body(body)
                .put(base + path)
                .then();
    }
}
