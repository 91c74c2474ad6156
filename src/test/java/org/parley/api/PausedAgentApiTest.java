package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.Wait;

/** Who is paused takes nothing new on (spec/projects.md, Assignment 1): Ann is the better one. */
@QuarkusTest
class PausedAgentApiTest {
    private static final String PROJECT = """
            {"project_id": "p", "title": "Roof", "description": "Tiles", "execution_mode": "fully_automated",
             "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
             "agents": [
               {"agent_id": "ann", "name": "Ann", "occupation": "Roofer", "skill_levels": {"tiles": 9}},
               {"agent_id": "bob", "name": "Bob", "occupation": "Roofer", "skill_levels": {"tiles": 6}}],
             "tasks": [
               {"task_id": "lay", "description": "Lay", "estimated_hours": 2, "priority": 3,
                "required_skills": {"tiles": %d}}]}
            """;

    private final String base = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(base);
    }

    @Test
    void somebody_else_has_the_work_of_a_paused_agent_and_why_says_so() {
        post("/projects", PROJECT.formatted(5)).statusCode(201);
        post("/agents/ann/pause", "{\"reason\": \"ill\"}").statusCode(200).body("unavailable", is("is paused: ill"));
        post("/projects/p/run", "").statusCode(202);
        Wait.until(() -> state().equals("COMPLETED"));

        when().get(base + "/projects/p/tasks/lay").then().body("agent_id", is("bob"));
        when().get(base + "/why?task=p/lay&agent=ann")
                .then()
                .body("agents[0].outcome", is("not_eligible"))
                .body("agents[0].reason", is("is paused: ill"));
    }

    @Test
    void what_only_a_paused_agent_can_do_waits_until_it_is_resumed() {
        post("/projects", PROJECT.formatted(8)).statusCode(201);
        post("/agents/ann/pause", "").statusCode(200);
        post("/projects/p/run", "").statusCode(202);
        Wait.until(() -> state().equals("STALLED"));

        post("/agents/ann/resume", "").statusCode(200).body("unavailable", nullValue());
        Wait.until(() -> state().equals("COMPLETED"));
        when().get(base + "/projects/p/tasks/lay").then().body("agent_id", is("ann"));
    }

    @Test
    void who_is_not_paused_is_not_resumed_and_who_is_not_here_not_paused() {
        post("/projects", PROJECT.formatted(5)).statusCode(201);

        post("/agents/ann/resume", "").statusCode(409).body("missing", is("it is not paused"));
        post("/agents/nobody/pause", "").statusCode(404);
        post("/agents/nobody/resume", "").statusCode(404);
        post("/agents/ann/pause", "{\"reason\": 7, \"until\": \"noon\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reason", "/until"));
    }

    private String state() {
        return when().get(base + "/projects/p/status").then().extract().path("state");
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + path)
                .then();
    }
}
