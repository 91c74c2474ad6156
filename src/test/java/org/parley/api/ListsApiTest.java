package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All lists page by cursor, in a stable order (spec/api.md). */
@QuarkusTest
class ListsApiTest {
    private static final String WINDOW = "{\"from\": \"2030-01-07T09:00:00Z\", \"to\": \"2030-01-07T11:00:00Z\"}";

    private final String base = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void fill() {
        given().put(base);
        for (String id : List.of("ann", "bob", "cid")) {
            put("agents/" + id, "{\"skill_levels\": {\"java\": 5}}");
            put("agents/" + id + "/goals/port", "{\"value\": \"" + id + "\"}");
            put("agents/ann/goals/port-of-" + id, "{\"value\": 1}");
            put("agents/ann/time/" + id, WINDOW);
            put("agents/ann/memory/" + id, "{\"value\": 1}");
            put("agents/ann/state", "{\"beliefs\": {}}");
            post("agents/ann/checkpoints", "");
            put("memory/" + id, "{\"value\": 1, \"writer\": \"ann\"}");
            put("calendars/" + id, "{}");
            post("meetings", "{\"meeting_id\": \"of-%s\", \"topic\": \"roof\", \"creator\": \"%s\"}".formatted(id, id));
            post("resources/" + id + "/claims", "{\"agent_id\": \"ann\"}");
        }
        for (String kind : List.of("tokens", "money", "hours")) {
            put("agents/ann/budgets/" + kind, "{\"limit\": 10}");
        }
        post("meetings/of-ann/participants", "{\"agent_id\": \"ann\", \"invited\": \"bob\"}");
        post("meetings/of-ann/participants", "{\"agent_id\": \"ann\", \"invited\": \"cid\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents",
                "agents/ann/goals",
                "agents/ann/time",
                "agents/ann/memory",
                "agents/ann/checkpoints",
                "agents/ann/budgets",
                "calendars",
                "conflicts",
                "meetings",
                "meetings/of-ann/participants",
                "memory",
                "policies",
                "resources"
            })
    void a_list_of_a_workspace_comes_in_parts(String list) {
        comesInParts(base + "/" + list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rules", "/v1/workspaces"})
    void a_list_of_the_server_comes_in_parts(String list) {
        comesInParts(list);
    }

    @Test
    void versions_come_in_parts_the_last_one_first() {
        List<Object> versions = part("/v1/rules/versions", 1000, "").getList("items");

        assertThat(parts("/v1/rules/versions", 1)).isEqualTo(versions);
    }

    @Test
    void a_limit_or_cursor_that_no_list_gave_is_refused() {
        when().get(base + "/agents?limit=0").then().statusCode(400).body("detail", containsString("limit 0"));
        when().get(base + "/agents/ann/checkpoints?cursor=x").then().statusCode(400);
        when().get(base + "/outbox?cursor=x").then().statusCode(400);
        when().get("/v1/rules/versions?cursor=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents/ann/time?cursor=zz",
                "agents/ann/memory?cursor=aaa",
                "agents/ann/memory?cursor=bob/x",
                "agents/ann/checkpoints?cursor=-1",
                "agents?cursor=%07",
                "meetings/of-ann/participants?cursor=of-bob@bob",
                "meetings/of-ann/participants?cursor=zz",
                "meetings/of-ann/messages?cursor=a",
                "meetings/of-ann/proposals?cursor=zz",
                "meetings/of-ann/violations?cursor=x",
                "journal?cursor=x",
                "decisions?cursor=1/x",
                "decisions?cursor=0"
            })
    void a_cursor_into_another_list_is_refused_instead_of_beginning_anew(String list) {
        given().urlEncodingEnabled(false)
                .get(base + "/" + list)
                .then()
                .statusCode(400)
                .body("detail", containsString("cursor "));
    }

    @Test
    void a_list_goes_on_from_a_cursor_whose_item_has_gone() {
        String next = part(base + "/agents/ann/time", 2, "").getString("next");
        when().delete(base + "/agents/ann/time/bob").then().statusCode(204);

        assertThat(part(base + "/agents/ann/time", 2, next).getList("items.task"))
                .isEqualTo(List.of("cid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decisions", "decisions?subject=ann", "journal"})
    void the_past_comes_in_parts_and_nothing_is_lost_or_repeated(String list) {
        List<Object> whole = part(base + "/" + list, 1000, "").getList("items");

        assertThat(whole).hasSizeGreaterThan(2);
        for (int limit = 1; limit <= 3; limit++) {
            assertThat(parts(base + "/" + list, limit)).isEqualTo(whole);
        }
    }

    @Test
    void a_limit_counts_decisions_also_those_of_one_command() {
        put("agents/ann/goals/port", "{\"value\": \"another\"}");
        List<Integer> sequences = part(base + "/decisions", 1000, "").getList("items.sequence");

        assertThat(sequences)
                .as("several decisions of one command")
                .hasSizeGreaterThan(Set.copyOf(sequences).size());
        assertThat(parts(base + "/decisions", 1)).hasSameSizeAs(sequences);
    }

    private static void comesInParts(String path) {
        List<Object> whole = part(path, 1000, "").getList("items");

        assertThat(whole).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(parts(path, (whole.size() + 1) / 2)).isEqualTo(whole);
    }

    private static List<Object> parts(String path, int limit) {
        List<Object> items = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath part = part(path, limit, cursor);
            assertThat(part.getList("items")).hasSizeBetween(1, limit);
            items.addAll(part.getList("items"));
            cursor = part.getString("next");
        }
        return items;
    }

    private static JsonPath part(String path, int limit, String cursor) {
        return given().queryParam("limit", limit)
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void put(String path, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .put(base + "/" + path)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private void post(String path, String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/" + path)
                .then()
                .statusCode(is(201));
    }
}
