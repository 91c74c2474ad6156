package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code /q/openapi} says of all operations alike. */
@QuarkusTest
class ApiDescriptionTest {
    private static final String WORKSPACE = "/v1/workspaces/{workspace}";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private record Described(String name, Map<String, Object> operation) {
        Set<String> statuses() {
            return this.<Map<String, Object>>get("responses").keySet();
        }

        List<Map<String, Object>> parameters() {
            return operation.containsKey("parameters") ? get("parameters") : List.of();
        }

        @SuppressWarnings("unchecked")
        <T> T get(String field) {
            return (T) operation.get(field);
        }
    }

    private JsonPath api;

    @BeforeEach
    void read() {
        api = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void every_operation_tells_of_its_problems() {
        assertThat(operations()).hasSizeGreaterThan(100).allSatisfy(each -> {
            assertThat(each.statuses()).as(each.name()).contains("400", "500", "503");
            assertThat(each.<Map<String, Map<String, Object>>>get("responses").get("400"))
                    .extracting("content")
                    .asString()
                    .contains("application/problem+json", "#/components/schemas/Problem");
            boolean conditional =
                    each.parameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.get("name")));
            assertThat(each.statuses().contains("412")).as(each.name()).isEqualTo(conditional);
        });
        assertThat(api.getMap("components.schemas.Problem.properties"))
                .containsKeys("status", "title", "errors", "rule");
    }

    @ParameterizedTest
    @CsvSource({
        "post, /projects, 201",
        "post, /projects/{project}/run, 202",
        "post, /projects/{project}/interrupts, 200 201",
        "post, /meetings/import, 201",
        "post, /resources/{resource}/claims, 200 201 202",
        "put, /agents/{agent}, 200 201",
        "put, '', 200 201",
        "put, '/policies/{domain}/{name}', 200",
        "post, /journal/verify, 200",
        "delete, /agents/{agent}, 204",
    })
    void an_operation_tells_how_it_succeeds(String method, String path, String statuses) {
        assertThat(operation(method, WORKSPACE + path).statuses().stream().filter(status -> status.startsWith("2")))
                .containsExactlyInAnyOrder(statuses.split(" "));
    }

    @Test
    void bodies_are_json_and_that_of_a_run_may_be_left_out() {
        assertThat(operations())
                .filteredOn(each -> each.operation().containsKey("requestBody"))
                .filteredOn(each -> !each.name().endsWith("/v1/rules/{path}"))
                .allSatisfy(each -> assertThat(each.<Map<String, Map<String, Object>>>get("requestBody")
                                .get("content"))
                        .as(each.name())
                        .containsOnlyKeys("application/json"));
        assertThat(operation("post", WORKSPACE + "/projects/{project}/run")
                        .<Map<String, Object>>get("requestBody")
                        .get("required"))
                .isNotEqualTo(true);
    }

    @Test
    void bodies_have_the_fields_that_their_readers_know() {
        Map<String, List<String>> known = Map.of(
                "MeetingForm", MeetingInput.FIELDS,
                "InvitationForm", MeetingInput.INVITATION,
                "VoteForm", MessageInput.VOTE_FIELDS,
                "MoveForm", MessageInput.MOVE_FIELDS,
                "NegotiationForm", NegotiationInput.FIELDS,
                "ResponseForm", ResponseInput.FIELDS,
                "SlotForm", ResponseInput.SLOT,
                "InterruptForm", InterruptInput.FIELDS,
                "Calendar", CalendarInput.FIELDS);

        known.forEach((form, fields) -> assertThat(api.getMap("components.schemas.%s.properties".formatted(form)))
                .as(form)
                .containsOnlyKeys(fields.toArray()));
    }

    @Test
    void what_is_any_json_is_described_as_what_it_is() {
        Map<String, Map<String, Object>> schemas = api.getMap("components.schemas");

        assertThat(schemas.get("JsonNode")).doesNotContainKeys("type", "properties");
        assertThat(schemas.get("ObjectNode")).containsEntry("type", "object").doesNotContainKey("properties");
        assertThat(schemas.get("Levels"))
                .containsEntry("type", "object")
                .containsEntry("additionalProperties", Map.of("type", "number"));
        assertThat(schemas.get("Fraction")).containsEntry("type", "string").containsKey("pattern");
        assertThat(schemas).doesNotContainKeys("JsonNodeType", "JsonNodeFactory");
        assertThat(schemas.values().toString()).contains("#/components/schemas/JsonList");
    }

    @Test
    void what_writes_in_a_workspace_may_be_repeated_under_its_key() {
        assertThat(operations()).allSatisfy(each -> {
            boolean keyed = each.parameters().stream()
                    .anyMatch(parameter ->
                            "Idempotency-Key".equals(parameter.get("name")) && "header".equals(parameter.get("in")));
            boolean writes = !each.name().startsWith("get ");
            assertThat(keyed).as(each.name()).isEqualTo(writes && each.name().contains(WORKSPACE + "/"));
            assertThat(each.statuses().contains("422")).as(each.name()).isEqualTo(keyed);
            assertThat(each.statuses().contains("429")).as(each.name()).isEqualTo(writes);
            assertThat(each.statuses().contains("415"))
                    .as(each.name())
                    .isEqualTo(each.operation().containsKey("requestBody"));
            assertThat(each.statuses()).as(each.name()).contains("406");
        });
    }

    @Test
    void a_limit_is_a_number() {
        assertThat(operations().stream()
                        .flatMap(each -> each.parameters().stream())
                        .filter(parameter -> "limit".equals(parameter.get("name")))
                        .map(parameter -> parameter.get("schema").toString()))
                .hasSizeGreaterThan(20)
                .allSatisfy(schema -> assertThat(schema).contains("integer", "1000"));
    }

    private Described operation(String method, String path) {
        return operations().stream()
                .filter(each -> each.name().equals(method + " " + path))
                .findFirst()
                .orElseThrow();
    }

    private List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(new Described(method + " " + path, operation));
            }
        }));
        return operations;
    }
}
