package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;
import org.parley.gateway.ModelServer;

/**
 * What becomes of a project of three tasks, two hours each, one after the other, that uses up more than it may. Ann is the
 * better one; an hour takes 100 tokens, 0.25 in money and 3 calls.
 */
@QuarkusTest
class BudgetApiTest {
    private String base;

    @BeforeEach
    void workspace(TestInfo test) {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
        put(
                        "/policies/project/BudgetPolicy",
                        "{\"simulated_tokens\":100,\"simulated_money\":0.25,\"simulated_calls\":3}")
                .statusCode(oneOf(200, 201));
    }

    @Test
    void a_budget_is_set_read_changed_and_given_up() {
        submit("");
        put("/projects/p/budgets/tokens", "{\"limit\":250}").statusCode(201).body("limit", is(250));
        put("/projects/p/budgets/tokens", "{\"limit\":300.5,\"on_exceeded\":\"stop\"}")
                .statusCode(200)
                .body("limit", is(300.5f))
                .body("on_exceeded", is("stop"));
        put("/projects/p/budgets/money?agent=ann", "{\"limit\":1}")
                .statusCode(201)
                .body("agent_id", is("ann"));
        put("/agents/ann/budgets/hours", "{\"limit\":40,\"on_exceeded\":\"hand_off\"}")
                .statusCode(201);

        when().get(base + "/projects/p/budgets").then().body("items.kind", containsInAnyOrder("tokens", "money"));
        when().get(base + "/agents/ann/budgets").then().body("items.kind", containsInAnyOrder("money", "hours"));
        given().delete(base + "/projects/p/budgets/tokens").then().statusCode(204);
        given().delete(base + "/projects/p/budgets/tokens").then().statusCode(404);
        when().get(base + "/projects/p/budgets").then().body("items.kind", contains("money"));
    }

    @Test
    void every_mistake_in_a_budget_is_told() {
        submit("");
        put("/projects/p/budgets/tokens", "{\"limit\":-1,\"of\":\"ann\"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/limit", "/of"));
        put("/projects/p/budgets/tokens", "{\"limit\":1,\"on_exceeded\":\"hand_off\"}")
                .statusCode(409)
                .body("detail", containsString("hand_off is for budgets of an agent"));
        put("/projects/p/budgets/tokens?agent=ann", "{\"limit\":1,\"on_exceeded\":\"stopp\"}")
                .statusCode(409)
                .body("detail", containsString("did you mean \"stop\"?"));
        put("/projects/p/budgets/paper", "{\"limit\":1}").statusCode(409).body("detail", containsString("tokens"));
        put("/projects/p/budgets/tokens?agent=nobody", "{\"limit\":1}").statusCode(404);
        put("/projects/q/budgets/tokens", "{\"limit\":1}").statusCode(404);

        given().contentType(ContentType.JSON)
                .body(project("""
                        ,"budgets": [{"kind": "tokens", "limit": 9, "agent_id": "ane"}, {"kind": "paper", "limit": -1},
                         {"kind": "money", "limit": 1, "on_exceeded": "hand_off"}, {"kind": "money", "limit": 2}]""").replace("\"p\"", "\"r\""))
                .post(base + "/projects")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/budgets/0/agent_id",
                                "/budgets/1/kind",
                                "/budgets/1/limit",
                                "/budgets/2",
                                "/budgets/3/kind"));
    }

    @Test
    void a_budget_that_is_exceeded_stops_the_project() {
        submit(",\"budgets\":[{\"kind\":\"tokens\",\"limit\":300,\"on_exceeded\":\"stop\"}]");
        run();
        Wait.until(() -> state().equals("CANCELLED"));

        when().get(base + "/projects/p/status")
                .then()
                .body("reason", is("stopped by the budget of tokens (400 of 300 used)"));
        when().get(base + "/projects/p/tasks")
                .then()
                .body("items.state", contains("COMPLETED", "COMPLETED", "CANCELLED"));
        when().get(base + "/projects/p/budgets")
                .then()
                .body("items[0].spent", is(400))
                .body("items[0].exceeded", is(true));
    }

    @Test
    void a_budget_that_is_exceeded_pauses_the_project_and_its_owner_is_asked() {
        submit(",\"budgets\":[{\"kind\":\"money\",\"limit\":0.5}]");
        run();
        Wait.until(() -> state().equals("PAUSED"));

        when().get(base + "/projects/p/status")
                .then()
                .body("reason", is("the budget of money (1.000000 of 0.5 used) is exceeded"));
        decisions("p").body("items.type", hasItems("BudgetExceeded", "ProjectPaused", "InterruptRaised"));
        when().get(base + "/projects/p/tasks").then().body("items.state", contains("COMPLETED", "COMPLETED", "READY"));
    }

    @Test
    void a_budget_of_an_agent_that_is_exceeded_lets_others_do_its_tasks() {
        submit(",\"budgets\":[{\"kind\":\"calls\",\"limit\":5,\"agent_id\":\"ann\",\"on_exceeded\":\"hand_off\"}]");
        run();
        Wait.until(() -> state().equals("COMPLETED"));

        when().get(base + "/projects/p/tasks").then().body("items.agent_id", contains("ann", "bob", "bob"));
        when().get(base + "/agents/ann").then().body("barred_from", contains("p"));
        when().get(base + "/why?task=p/b&agent=ann")
                .then()
                .body("agents[0].outcome", is("not_eligible"))
                .body("agents[0].reason", is("its budget is used up"));
    }

    @Test
    void with_a_note_of_an_exceeded_budget_the_project_goes_on() {
        submit(",\"budgets\":[{\"kind\":\"hours\",\"limit\":3,\"on_exceeded\":\"note\"},"
                + "{\"kind\":\"spawned_tasks\",\"limit\":0,\"on_exceeded\":\"note\"}]");
        run();
        Wait.until(() -> state().equals("COMPLETED"));

        when().get(base + "/projects/p/budgets")
                .then()
                .body("items.kind", containsInAnyOrder("hours", "spawned_tasks"));
        when().get(base + "/projects/p/budgets").then().body("items.exceeded", contains(true, false));
        decisions("/p/hours")
                .body("items.type", everyItem(is("BudgetExceeded")))
                .body("items", hasSize(1))
                .body("items[0].decision.reason", is("the budget of hours (4.0 of 3 used)"));
    }

    @Test
    void what_a_live_agent_says_it_has_used_up_is_charged() throws IOException {
        try (ModelServer ann = new ModelServer(reply ->
                reply.json("{\"status\":\"completed\",\"usage\":{\"tokens\":900,\"money\":0.1,\"calls\":2}}"))) {
            given().contentType(ContentType.JSON)
                    .body(project(
                                    ",\"live\":true,\"budgets\":[{\"kind\":\"tokens\",\"limit\":1000,\"on_exceeded\":\"stop\"},"
                                            + "{\"kind\":\"money\",\"limit\":9}]")
                            .replace(
                                    "\"agent_id\": \"ann\"",
                                    "\"agent_id\": \"ann\", \"endpoint\": \"" + ann.url() + "\""))
                    .post(base + "/projects")
                    .then()
                    .statusCode(201);
            run();
            Wait.until(() -> state().equals("CANCELLED"));
        }
        when().get(base + "/projects/p/budgets").then().body("items.find { it.kind == 'tokens' }.spent", is(1800));
        when().get(base + "/projects/p/budgets").then().body("items.find { it.kind == 'money' }.spent", is(0.2f));
    }

    private static String project(String more) {
        return """
                {"project_id": "p", "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                 "agents": [
                   {"agent_id": "ann", "skill_levels": {"writing": 9}, "max_concurrent": 1},
                   {"agent_id": "bob", "skill_levels": {"writing": 5}, "max_concurrent": 1}],
                 "tasks": [
                   {"task_id": "a", "description": "A", "estimated_hours": 2, "required_skills": {"writing": 4}},
                   {"task_id": "b", "description": "B", "estimated_hours": 2, "required_skills": {"writing": 4}, "dependencies": ["a"]},
                   {"task_id": "c", "description": "C", "estimated_hours": 2, "required_skills": {"writing": 4}, "dependencies": ["b"]}]
                 %s}""".formatted(more);
    }

    private void submit(String more) {
        given().contentType(ContentType.JSON)
                .body(project(more))
                .post(base + "/projects")
                .then()
                .statusCode(201);
    }

    private void run() {
        given().post(base + "/projects/p/run").then().statusCode(202);
    }

    private ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).put(base + path).then();
    }

    private ValidatableResponse decisions(String subject) {
        return given().queryParam("subject", subject)
                .queryParam("limit", 500)
                .get(base + "/decisions")
                .then()
                .statusCode(200);
    }

    private String state() {
        return when().get(base + "/projects/p/status").then().extract().path("state");
    }
}
