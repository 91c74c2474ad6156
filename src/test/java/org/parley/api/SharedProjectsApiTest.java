package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;

/** Strategies, reservations and analytics over REST (spec/projects.md, Assignment), each test in a workspace of its own. */
@QuarkusTest
class SharedProjectsApiTest {
    private static final String NOTHING_MORE = "\"priority\": 3";

    private String base;

    @BeforeEach
    void workspace(TestInfo test) {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
    }

    @Test
    void a_strategy_that_there_is_not_is_told_with_its_place() {
        submit("p", "by_dice", "\"assignment_strategy\": \"by_coin\"")
                .statusCode(400)
                .body("errors.pointer", contains("/assignment_strategy", "/tasks/0/assignment_strategy"));
    }

    @Test
    void a_strategy_that_is_misspelt_is_told_with_what_was_probably_meant_and_what_there_is() {
        submit("p", "optimal", "\"assignment_strategy\": \"skil_based\"")
                .statusCode(400)
                .body("errors[0].message", containsString("skill_based, round_robin"))
                .body("errors[0].message", containsString("did you mean \"skill_based\"?"));
    }

    @Test
    void a_task_goes_by_its_own_strategy_and_why_tells_the_terms_of_it() {
        submit("p", "optimal", "\"assignment_strategy\": \"workload_balanced\"").statusCode(201);
        run("p");

        when().get(base + "/why?task=p/a&agent=ann").then().body("agents[0].bid.load", is(0f));
        when().get(base + "/why?task=p/b&agent=ann")
                .then()
                .body("agents[0].outcome", is("assigned"))
                .body("agents[0].reason", containsString("= skill 0.36 + availability 0.20 + workload 0.19"))
                .body("agents[0].bid.past_success", is(0.1f));
        when().get(base + "/why?task=p/b&agent=bob").then().body("agents[0].outcome", is("eligible"));
    }

    @Test
    void a_plan_is_a_decision_and_why_tells_how_much_an_agent_is_wanted() {
        submit("p", "critical_path", NOTHING_MORE).statusCode(201);
        run("p");

        when().get(base + "/decisions?subject=p").then().statusCode(200).body(containsString("PlanMade"));
        when().get(base + "/why?task=p/b&agent=bob").then().body("agents[0].bid.wanted", notNullValue());
    }

    @Test
    void a_task_of_a_hierarchy_is_explained_by_its_managers() {
        given().contentType(ContentType.JSON)
                .body("{\"subordinates\": [\"bob\"]}")
                .put(base + "/managers/top")
                .then()
                .statusCode(201);
        submit("p", "hierarchical", NOTHING_MORE).statusCode(201);
        run("p");

        when().get(base + "/why?task=p/a")
                .then()
                .body("agents.agent_id", contains("bob", "ann"))
                .body("agents.outcome", contains("assigned", "not_eligible"))
                .body("agents[0].reason", containsString("manager"))
                .body("agents[1].reason", is("is nobody's subordinate"));
    }

    @Test
    void an_agent_is_reserved_for_one_project_and_released_by_its_end() {
        submit("p", "skill_based", NOTHING_MORE).statusCode(201);
        submit("q", "skill_based", NOTHING_MORE).statusCode(201);
        given().put(base + "/projects/q/reservations/ann")
                .then()
                .statusCode(200)
                .body("reserved_for", is("q"));
        given().put(base + "/projects/q/reservations/ann").then().statusCode(200);
        given().put(base + "/projects/p/reservations/ann").then().statusCode(409);
        run("p");
        when().get(base + "/projects/p/tasks/a").then().body("agent_id", is("bob"));
        run("q");
        when().get(base + "/projects/q/tasks/a").then().body("agent_id", is("ann"));
        when().get(base + "/agents/ann").then().body("reserved_for", nullValue());
    }

    @Test
    void a_reservation_is_taken_back() {
        submit("p", "skill_based", NOTHING_MORE).statusCode(201);
        given().put(base + "/projects/p/reservations/ann").then().statusCode(200);
        given().delete(base + "/projects/p/reservations/ann").then().statusCode(204);
        when().get(base + "/agents/ann").then().body("reserved_for", nullValue());
        given().delete(base + "/projects/p/reservations/ann").then().statusCode(409);
        given().put(base + "/projects/p/reservations/nobody").then().statusCode(404);
        given().put(base + "/projects/nothing/reservations/ann").then().statusCode(404);
    }

    @Test
    void analytics_tell_the_critical_path_the_slack_the_waiting_and_what_agents_did() {
        submit("p", "skill_based", NOTHING_MORE).statusCode(201);
        run("p");

        when().get(base + "/projects/p/analytics")
                .then()
                .statusCode(200)
                .body("critical_path", contains("a", "c"))
                .body("critical_path_hours", is(5f))
                .body("makespan_hours", is(5f))
                .body("tasks.find { it.task_id == 'b' }.slack_hours", is(4f))
                .body("tasks.find { it.task_id == 'c' }.critical", is(true))
                .body("tasks.find { it.task_id == 'c' }.earliest_start_hours", is(2f))
                .body("tasks.find { it.task_id == 'c' }.waiting_hours", is(0f))
                .body("agents.ann.engaged_hours", notNullValue())
                .body("agents.ann.utilisation", notNullValue())
                .body("agents.ann.skill_growth.java", notNullValue());
        when().get(base + "/projects/p/result")
                .then()
                .body("statistics.critical_path_hours", is(5f))
                .body("statistics.waiting.mean_hours", is(0f));
        when().get("/q/metrics")
                .then()
                .body(containsString("parley_agents_utilisation"))
                .body(containsString("parley_projects_critical_path_hours"));
    }

    private ValidatableResponse submit(String project, String strategy, String moreOfTheFirstTask) {
        return given().contentType(ContentType.JSON)
                .body(file(project, strategy, moreOfTheFirstTask))
                .post(base + "/projects")
                .then();
    }

    private void run(String project) {
        given().post(base + "/projects/" + project + "/run").then().statusCode(202);
        Wait.until(() -> "COMPLETED"
                .equals(when().get(base + "/projects/" + project + "/status")
                        .then()
                        .extract()
                        .path("state")));
    }

    /** Two hours, then three; and one hour beside them. */
    private static String file(String project, String strategy, String moreOfTheFirstTask) {
        return """
                {"project_id": "%s", "assignment_strategy": "%s",
                 "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00", "calendar": "continuous"},
                 "agents": [{"agent_id": "ann", "skill_levels": {"java": 9}}, {"agent_id": "bob", "skill_levels": {"java": 6}}],
                 "tasks": [
                   {"task_id": "a", "description": "Begin", "estimated_hours": 2, "required_skills": {"java": 5}, %s},
                   {"task_id": "b", "description": "Beside", "estimated_hours": 1, "required_skills": {"java": 5}},
                   {"task_id": "c", "description": "End", "estimated_hours": 3, "required_skills": {"java": 5}, "dependencies": ["a"]}
                 ]}""".formatted(project, strategy, moreOfTheFirstTask);
    }
}
