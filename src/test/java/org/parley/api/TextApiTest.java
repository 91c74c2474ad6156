package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
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

    private void refused(String path, String body, String pointer) {
        put(path, body.getBytes(StandardCharsets.UTF_8)).statusCode(400).body("errors.pointer", contains(pointer));
    }

    private ValidatableResponse put(String path, byte[] body) {
        return given().header("Content-Type", "application/json")
                .body(body)
                .put(base + path)
                .then();
    }
}
