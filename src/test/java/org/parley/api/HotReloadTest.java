package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.LogsErrors;
import org.parley.Wait;

/** Somebody edits the rules while the server runs. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class HotReloadTest {
    private static final String BASE = "/v1/workspaces/default";
    private static final String TWO_DESIGNERS = """
            {"project_id": "%s", "scheduling": {"start_date": "2026-01-05T09:00:00"},
             "agents": [
               {"agent_id": "ada", "skill_levels": {"design": 9}, "preferences": {"design": 3}},
               {"agent_id": "ben", "skill_levels": {"design": 7}, "preferences": {"design": 9}}],
             "tasks": [
               {"task_id": "sketch", "description": "Sketch it", "task_type": "design", "estimated_hours": 4,
                "required_skills": {"design": 6}}]}
            """;

    @Test
    @LogsErrors("the edit is refused")
    void an_edit_takes_effect_a_broken_one_does_not_and_a_mended_one_does_again() throws IOException {
        Path policy = EditableRules.folder().resolve("project/assignment.yaml");
        Path score = EditableRules.folder().resolve("project/award.drl");
        String first = version();
        designerIs("before", "ada");

        edit(policy, "preference_weight: 0.1 ", "preference_weight: 10 ");
        Wait.until(() -> !version().equals(first));
        designerIs("after", "ben");

        String second = version();
        edit(score, "agentId == $assigned.agentId", "agentIt == $assigned.agentId");
        Wait.until(() -> !problems().isEmpty());
        when().get("/v1/rules/status")
                .then()
                .body("version", is(second))
                .body("problems.file", hasItem("project/award.drl"))
                .body("problems.message", hasItem(containsString("agentIt")));
        designerIs("while_broken", "ben");

        edit(score, "agentIt == $assigned.agentId", "agentId == $assigned.agentId");
        edit(policy, "preference_weight: 10 ", "preference_weight: 0.1 ");
        Wait.until(() -> problems().isEmpty() && version().equals(first));
        designerIs("mended", "ada");
    }

    private static void designerIs(String project, String agent) {
        given().contentType(ContentType.JSON)
                .body(TWO_DESIGNERS.formatted(project))
                .post(BASE + "/projects")
                .then()
                .statusCode(201);
        given().post(BASE + "/projects/" + project + "/run").then().statusCode(202);
        when().get(BASE + "/projects/" + project + "/tasks/sketch").then().body("agent_id", is(agent));
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new AssertionError(file + " does not contain " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    private static String version() {
        return when().get("/v1/rules/status").then().extract().path("version");
    }

    private static List<String> problems() {
        return when().get("/v1/rules/status").then().extract().path("problems");
    }
}
