package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes what somebody else has written since gets 412, and nothing is lost (RFC 9110, 13.1). */
@QuarkusTest
class PreconditionsApiTest {
    private static final String MATCH = "If-Match";
    private static final String NONE_MATCH = "If-None-Match";

    private static final String PROJECT =
            "{\"project_id\": \"p\", \"scheduling\": {\"start_date\": \"2024-01-15T09:00:00\"}, \"tasks\": [], \"agents\": []}";

    private final String base = "/v1/workspaces/" + UUID.randomUUID() + "/";

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
        put("agents/bob", "{}").statusCode(201);
        given().contentType(ContentType.JSON)
                .body(PROJECT)
                .post(base + "projects")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            agents/ann                      | {"name": "Ann"}        | {"name": "Anna"}       | 204
            agents/ann/memory/k             | {"value": 1}           | {"value": 2}           | 204
            policies/project/LearningPolicy | {"skill_step": 1}      | {"skill_step": 2}      | 200
            calendars/ann                   | {}                     | {"answers_itself": true} | 204
            managers/ann                    | {"subordinates": []}   | {"subordinates": ["bob"]} | 204
            agents/bob/budgets/tokens       | {"limit": 1}           | {"limit": 2}           | 204
            projects/p/budgets/money        | {"limit": 1}           | {"limit": 2}           | 204
            agents/bob/goals/k              | {"value": 1}           | {"value": 2}           | 204
            subscriptions/desk              | {"endpoint": "http://127.0.0.1:9/", "types": ["AgentRegistered"]} | {"endpoint": "http://127.0.0.1:9/", "types": ["AgentRemoved"]} | 204
            """)
    void what_has_been_written_since_is_neither_replaced_nor_taken_away(
            String path, String first, String second, int deleted) {
        put(path, MATCH, "*", first).statusCode(oneOf(200, 412));
        String before = put(path, first).statusCode(oneOf(200, 201)).extract().header("ETag");
        when().get(base + path).then().header("ETag", is(before));
        String after = put(path, MATCH, before, second)
                .statusCode(200)
                .header("ETag", not(before))
                .extract()
                .header("ETag");

        put(path, MATCH, before, first)
                .statusCode(412)
                .contentType("application/problem+json")
                .body("title", is("Somebody else has written it since"));
        put(path, NONE_MATCH, "*", first).statusCode(412);
        put(path, NONE_MATCH, after, first).statusCode(412);
        given().header(MATCH, before).delete(base + path).then().statusCode(412);
        when().get(base + path).then().header("ETag", is(after));

        put(path, MATCH, before + ", " + after, second).statusCode(200).header("ETag", is(after));
        given().header(MATCH, after).delete(base + path).then().statusCode(deleted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            agents/ann          | {}
            agents/ann/memory/k | {"value": 1}
            agents/ann/state    | {"goals": {}}
            calendars/ann       | {}
            managers/ann        | {"subordinates": []}
            agents/bob/budgets/tokens | {"limit": 1}
            subscriptions/desk  | {"endpoint": "http://127.0.0.1:9/", "types": ["AgentRemoved"]}
            """)
    void what_is_not_to_be_there_yet_is_made_once(String path, String body) {
        put(path, MATCH, "*", body).statusCode(412);
        put(path, NONE_MATCH, "*", body).statusCode(201);
        put(path, NONE_MATCH, "*", body).statusCode(412);
        put(path, MATCH, "*", body).statusCode(200);
    }

    @Test
    void a_policy_of_a_project_has_changed_when_that_of_its_workspace_has() {
        put("agents/ann", "{}");
        String policy = "policies/project/LearningPolicy";
        String before = when().get(base + "projects/p/" + policy)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        put(policy, "{\"skill_step\": 2}").statusCode(200);

        put("projects/p/" + policy, MATCH, before, "{\"cap\": 9}").statusCode(412);
    }

    @Test
    void time_is_claimed_once_and_given_back_by_who_knows_how_it_is_divided() {
        String time = "{\"from\": \"2030-01-07T09:00:00Z\", \"to\": \"2030-01-07T11:00:00Z\"}";
        String before = put("agents/bob/time/t", NONE_MATCH, "*", time)
                .statusCode(200)
                .extract()
                .header("ETag");
        put("agents/bob/time/t", NONE_MATCH, "*", time).statusCode(412);
        put("agents/bob/time/other", time).statusCode(200);

        given().header(MATCH, before).delete(base + "agents/bob/time/t").then().statusCode(412);
        String now = when().get(base + "agents/bob/time/t")
                .then()
                .statusCode(200)
                .header("ETag", not(before))
                .extract()
                .header("ETag");
        given().header(MATCH, now).delete(base + "agents/bob/time/t").then().statusCode(204);
    }

    @Test
    void of_many_who_write_at_once_one_is_first() {
        String tag = put("agents/ann", "{}").statusCode(201).extract().header("ETag");
        List<CompletableFuture<Integer>> writes = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> put("agents/ann", MATCH, tag, "{\"name\": \"Ann %d\"}".formatted(number))
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(writes.stream().map(CompletableFuture::join))
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
    }

    private ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(base + path).then();
    }

    private ValidatableResponse put(String path, String header, String value, String body) {
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body(body)
                .put(base + path)
                .then();
    }
}
