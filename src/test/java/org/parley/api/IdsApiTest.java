package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id is a segment of a path: what a client would take for this level or the one above could never be asked for. */
@QuarkusTest
class IdsApiTest {
    private static final String BASE = "/v1/workspaces/default/";
    private static final String FILE = """
            {"project_id": "%s", "scheduling": {"start_date": "2024-01-15T09:00:00"},
             "agents": [{"agent_id": "%s", "skill_levels": {}}], "tasks": [{"task_id": "%s", "estimated_hours": 1}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            meetings      | /meeting_id      | {"meeting_id": ".", "topic": "roof", "creator": "ann"}
            meetings      | /creator         | {"topic": "roof", "creator": ".."}
            conversations | /conversation_id | {"conversation_id": "..", "title": "launch"}
            contracts     | /contract_id     | {"contract_id": ".", "task": "paint", "manager": "ann"}
            delegations   | /delegation_id   | {"delegation_id": ".", "task": "paint"}
            consensus     | /consensus_id    | {"consensus_id": "..", "value": 1}
            negotiations  | /negotiation_id  | {"negotiation_id": "."}
            """)
    void neither_one_dot_nor_two_are_an_id(String list, String pointer, String body) {
        refused(list, body, pointer);
    }

    @ParameterizedTest
    @CsvSource({"., ann, kickoff, /project_id", "p, .., kickoff, /agents/0/agent_id", "p, ann, ., /tasks/0/task_id"})
    void nor_are_they_in_a_project_file(String project, String agent, String task, String pointer) {
        refused("projects", FILE.formatted(project, agent, task), pointer);
    }

    private static void refused(String list, String body, String pointer) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(BASE + list)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message", hasItem(containsString("is not an id of 1 to 128 letters")));
    }
}
