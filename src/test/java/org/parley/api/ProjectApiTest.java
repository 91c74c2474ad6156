package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;

/** The calls of spec/api.md about agents, projects, decisions and rules, each test in a workspace of its own. */
@QuarkusTest
class ProjectApiTest {
    private static final String PROBLEM = "application/problem+json";

    private String base;

    @BeforeEach
    void workspace(TestInfo test) {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
    }

    @Test
    void a_project_is_submitted_run_and_completed() throws IOException {
        String id = submitShipped();
        given().post(base + "/projects/" + id + "/run")
                .then()
                .statusCode(202)
                .header("Location", containsString("/status"));
        Wait.until(() -> state(id).equals("COMPLETED"));

        when().get(base + "/projects/" + id + "/result")
                .then()
                .statusCode(200)
                .body("task_summary.planned_completed", is(6))
                .body("statistics.meetings_held", is(6))
                .body("agent_development.pm.final_skills", notNullValue())
                .body("success_criteria.technical_milestones.text", not(hasSize(0)));
        when().get(base + "/projects/" + id + "/timeline")
                .then()
                .body("tasks[0].task_id", is("kickoff"))
                .body("tasks[0].scheduled_date", is("2024-01-15T09:00:00Z"));
        when().get(base + "/projects/" + id + "/status").then().body("state", is("COMPLETED"));
    }

    @Test
    void a_field_without_effect_is_kept_as_it_is() {
        submit("""
                {"project_id":"yt","scheduling":{"mode":"compressed","start_date":"2024-01-15T09:00:00"},
                 "agents":[{"agent_id":"a","years_experience":"10+ years","skill_levels":{"x":5}}],
                 "tasks":[{"task_id":"t","description":"Do it","estimated_hours":1,"required_skills":{"x":5}}]}
                """)
                .body("definition.agents[0].years_experience", is("10+ years"))
                .body("warnings", nullValue());
        run("yt", "COMPLETED");
    }

    @Test
    void a_task_without_hours_is_warned_of_and_takes_those_of_the_policy() {
        submit("""
                {"project_id":"p","scheduling":{"mode":"same_day","start_date":"2024-01-15T09:00:00"},
                 "agents":[{"agent_id":"a","skill_levels":{"x":7}}],
                 "tasks":[{"task_id":"t","description":"Do it","required_skills":{"x":5},"priority":1}]}
                """)
                .body("warnings.pointer", contains("/tasks/0"))
                .body("warnings[0].message", containsString("estimated_hours"));
        run("p", "COMPLETED");
        when().get(base + "/projects/p").then().body("warnings.pointer", contains("/tasks/0"));
        when().get(base + "/projects/p/tasks/t").then().body("estimated_hours", is(1.0f));
        when().get(base + "/projects/p/result").then().body("statistics.makespan_hours", is(1.0f));
    }

    @Test
    void a_milestone_takes_no_agent_and_no_time() {
        submit("""
                {"project_id":"p","scheduling":{"mode":"compressed","start_date":"2024-01-15T09:00:00"},
                 "agents":[{"agent_id":"a"}],
                 "tasks":[{"task_id":"t","description":"Do it","estimated_hours":1},
                          {"task_id":"m","description":"Milestone","estimated_hours":0,"dependencies":["t"]}]}
                """);
        run("p", "COMPLETED");
        when().get(base + "/projects/p/timeline")
                .then()
                .body("tasks[1].state", is("COMPLETED"))
                .body("tasks[1].agent_id", nullValue())
                .body("tasks[1].started_at", is("2024-01-15T10:00:00Z"))
                .body("tasks[1].finished_at", is("2024-01-15T10:00:00Z"));
        when().get(base + "/projects/p/result")
                .then()
                .body("task_summary.completed_tasks", is(2))
                .body("agent_development.a.tasks_completed", is(1))
                .body("statistics.makespan_hours", is(1.0f));
        when().get(base + "/projects/p/analytics").then().body("tasks[1].estimated_hours", is(0.0f));
        when().get(base + "/why?task=p/m")
                .then()
                .statusCode(200)
                .body("hindrances", empty())
                .body("agents[0].reason", is("a milestone takes no agent"));
    }

    @Test
    void a_task_is_completed_by_its_subtasks() {
        submit("""
                {"project_id":"p","scheduling":{"mode":"compressed","start_date":"2024-01-15T09:00:00","calendar":"continuous"},
                 "agents":[{"agent_id":"ann","skill_levels":{"a":5}}],
                 "tasks":[{"task_id":"t1","description":"Whole","estimated_hours":1,"required_skills":{"a":1},"subtasks":[
                    {"task_id":"s1","description":"Part one","estimated_hours":1,"required_skills":{"a":1}},
                    {"task_id":"s2","description":"Part two","estimated_hours":2,"required_skills":{"a":1}}]}]}
                """);
        when().get(base + "/why?task=p/t1")
                .then()
                .body(
                        "hindrances",
                        hasItems(
                                "waits for its subtask s1, which is PENDING",
                                "waits for its subtask s2, which is PENDING"));
        run("p", "COMPLETED");
        when().get(base + "/projects/p/timeline")
                .then()
                .body("tasks.task_id", contains("t1", "s1", "s2"))
                .body("tasks.parent", contains(null, "t1", "t1"))
                .body("tasks[0].agent_id", nullValue())
                .body("tasks[0].started_at", is("2024-01-15T09:00:00Z"))
                .body("tasks[0].finished_at", is("2024-01-15T11:00:00Z"));
        when().get(base + "/projects/p/result")
                .then()
                .body("statistics.makespan_hours", is(2.0f))
                .body("subtask_results.t1.task_id", contains("s1", "s2"))
                .body("subtask_results.t1.agent_id", contains("ann", "ann"));
        when().get(base + "/why?task=p/t1")
                .then()
                .body("agents[0].reason", is("its subtasks [s1, s2] are assigned instead"));
    }

    @Test
    void mistakes_in_subtasks_are_refused_with_their_pointers() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"project_id":"p","scheduling":{"start_date":"2024-01-15T09:00:00"},"agents":[],
                         "tasks":[{"task_id":"t","description":"","subtasks":[
                            {"task_id":"s","description":"","estimated_hours":-1,"dependencies":["t"]}]}]}
                        """)
                .post(base + "/projects")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body(
                        "errors.pointer",
                        contains("/tasks/0/subtasks/0/dependencies/0", "/tasks/0/subtasks/0/estimated_hours"));
    }

    private ValidatableResponse submit(String file) {
        return given().contentType(ContentType.JSON)
                .body(file)
                .post(base + "/projects")
                .then()
                .statusCode(201);
    }

    private void run(String id, String end) {
        given().post(base + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> state(id).equals(end));
    }

    @Test
    void why_explains_a_win_by_its_terms_and_a_loss_by_its_first_failed_condition() throws IOException {
        String id = submitShipped();
        given().post(base + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> state(id).equals("COMPLETED"));

        when().get(base + "/why?task=" + id + "/technical_review&agent=cto")
                .then()
                .statusCode(200)
                .body("agents[0].outcome", is("assigned"))
                .body("agents[0].reason", containsString("= skill"))
                .body("agents[0].bid.score", notNullValue())
                .body("rule", notNullValue());
        when().get(base + "/why?task=" + id + "/technical_review&agent=pm")
                .then()
                .body("agents[0].outcome", is("not_eligible"))
                .body("agents[0].reason", is("does not attend"));
        when().get(base + "/why?task=" + id + "/technical_review_action_1")
                .then()
                .body("agents", hasSize(4))
                .body("agents.findAll { it.outcome == 'not_eligible' }.reason", everyItem(containsString(" < ")));
        when().get(base + "/why?task=" + id + "/technical_review&agent=nobody")
                .then()
                .statusCode(404);
        when().get(base + "/why?task=kickoff").then().statusCode(400);
    }

    @Test
    void why_tells_what_keeps_a_task_back_that_nobody_has() throws IOException {
        String id = submitShipped();

        when().get(base + "/why?task=" + id + "/technical_review")
                .then()
                .body("state", is("PENDING"))
                .body("hindrances", contains("depends on kickoff, which is PENDING", "the project is PENDING"))
                .body("assigned_to", nullValue());
        given().post(base + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> state(id).equals("COMPLETED"));
        when().get(base + "/why?task=" + id + "/technical_review")
                .then()
                .body("state", is("COMPLETED"))
                .body("hindrances", empty())
                .body("assigned_to", is("cto"));
    }

    @Test
    void decisions_can_be_read_by_subject_and_one_by_one() throws IOException {
        String id = submitShipped();
        given().post(base + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> state(id).equals("COMPLETED"));

        when().get(base + "/decisions?subject=" + id + "/kickoff")
                .then()
                .statusCode(200)
                .body("items.type", hasItems("TaskAssigned", "TaskCompleted"))
                .body("items.rules_version", everyItem(notNullValue()));
        when().get(base + "/decisions?type=TaskAssigned&subject=" + id + "/kickoff")
                .then()
                .body("items.type", everyItem(is("TaskAssigned")))
                .body("items.decision.task", hasItem(id + "/kickoff"));
        when().get(base + "/decisions/1")
                .then()
                .body("command", is("SubmitProject"))
                .body("rules_fired", hasItem("A project whose id is free is accepted"));
        when().get(base + "/decisions/999999").then().statusCode(404).contentType(PROBLEM);
        String next = when().get(base + "/decisions?limit=3").then().extract().path("next");
        when().get(base + "/decisions?limit=3&cursor=" + next)
                .then()
                .body("items[0].sequence", is(Integer.parseInt(next.replaceFirst("/.*", ""))));
        when().get(base + "/decisions?limit=1&from=2").then().body("items[0].sequence", is(2));
    }

    @Test
    void eight_mistakes_give_one_problem_with_eight_pointers_and_nothing_is_stored() {
        given().contentType(ContentType.JSON)
                .body(Mistakes.EIGHT)
                .post(base + "/projects")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors", hasSize(8))
                .body("errors.pointer", equalTo(Mistakes.POINTERS))
                .body("errors.message", everyItem(notNullValue()));

        when().get(base + "/projects").then().body("items", hasSize(0));
        when().get(base + "/agents").then().body("items", hasSize(0));
    }

    @Test
    void text_that_is_not_json_is_told_where() {
        given().contentType(ContentType.JSON)
                .body("{\n  \"project_id\": oops\n}")
                .post(base + "/projects")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors[0].message", startsWith("line 2"));
    }

    @Test
    void what_a_rule_refuses_is_a_conflict_that_names_the_rule() throws IOException {
        String id = submitShipped();
        given().contentType(ContentType.JSON)
                .body(shipped())
                .post(base + "/projects")
                .then()
                .statusCode(409)
                .contentType(PROBLEM)
                .body("rule", is("A project whose id is taken is refused"))
                .body("rules_version", notNullValue());
        given().contentType(ContentType.JSON)
                .body("{\"mode\":\"by_hand\"}")
                .post(base + "/projects/" + id + "/run")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/mode"))
                .body("errors[0].message", containsString("by_hand"));
        when().get(base + "/projects/" + id).then().body("execution_mode", is("fully_automated"));
        given().contentType(ContentType.JSON)
                .body("{\"mode\":7}")
                .post(base + "/projects/" + id + "/run")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/mode"));
    }

    @Test
    void a_project_is_removed_with_all_that_belongs_to_it_and_may_come_again() throws IOException {
        String id = submitShipped();
        given().post(base + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> state(id).equals("COMPLETED"));

        given().delete(base + "/projects/" + id).then().statusCode(204);
        when().get(base + "/projects/" + id).then().statusCode(404).contentType(PROBLEM);
        given().delete(base + "/projects/" + id).then().statusCode(404);

        submitShipped();
        given().post(base + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> state(id).equals("COMPLETED"));
        when().get(base + "/projects/" + id + "/result").then().body("statistics.meetings_held", is(6));
    }

    @Test
    void agents_are_registered_changed_listed_and_removed() {
        String agent = base + "/agents/ann";
        given().contentType(ContentType.JSON)
                .body("{\"skill_levels\":{\"design\":8}}")
                .put(agent)
                .then()
                .statusCode(201)
                .header("Location", containsString("/agents/ann"))
                .body("skills.design", is(8.0f));
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"Ann\",\"skill_levels\":{\"design\":9}}")
                .put(agent)
                .then()
                .statusCode(200)
                .body("name", is("Ann"));
        given().contentType(ContentType.JSON)
                .body("{\"skill_levels\":{\"design\":12},\"max_concurrent\":0}")
                .put(agent)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/skill_levels/design", "/max_concurrent"));
        when().get(base + "/agents?limit=1").then().body("items", hasSize(1)).body("next", nullValue());
        when().get(base + "/agents?limit=0").then().statusCode(400);
        given().delete(agent).then().statusCode(204);
        when().get(agent).then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void lists_go_on_from_a_cursor() throws IOException {
        String id = submitShipped();
        String tasks = base + "/projects/" + id + "/tasks";
        String next = when().get(tasks + "?limit=4")
                .then()
                .body("items", hasSize(4))
                .extract()
                .path("next");

        when().get(tasks + "?limit=4&cursor=" + next)
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        when().get(tasks + "/kickoff").then().statusCode(200).body("state", is("PENDING"));
        when().get(tasks + "/nothing").then().statusCode(404);
    }

    @Test
    void a_body_that_is_too_long_is_refused_like_everything_else() {
        given().contentType(ContentType.JSON)
                .body(" ".repeat((8 << 20) + 1))
                .post(base + "/projects")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("detail", containsString("8388608 are the most"));
    }

    @Test
    void workspaces_are_created_once_and_do_not_see_each_other() throws IOException {
        String id = submitShipped();
        given().put("/v1/workspaces/elsewhere").then().statusCode(oneOf(200, 201));
        when().get("/v1/workspaces/elsewhere/projects/" + id).then().statusCode(404);
        when().get("/v1/workspaces/nowhere/projects").then().statusCode(404).contentType(PROBLEM);
        given().put("/v1/workspaces/not%20a%20name").then().statusCode(400);
        when().get("/v1/workspaces?limit=1000").then().body("items", hasItems("default", "elsewhere"));
    }

    @Test
    void rules_their_status_health_metrics_and_documentation_can_be_read() {
        when().get("/v1/rules?limit=1000").then().body("items", hasItem("project/assignment.yaml"));
        when().get("/v1/rules/project/score.drl").then().statusCode(200).body(containsString("function Bid bid"));
        when().get("/v1/rules/project/nothing.drl").then().statusCode(404);
        when().get("/v1/rules/status").then().body("version", notNullValue()).body("problems", hasSize(0));
        when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
        when().get("/q/metrics").then().statusCode(200).body(containsString("parley_journal_entries "));
        when().get("/q/openapi").then().statusCode(200).body(containsString("/v1/workspaces/{workspace}/why"));
    }

    private String state(String id) {
        return when().get(base + "/projects/" + id + "/status").then().extract().path("state");
    }

    private String submitShipped() throws IOException {
        return given().contentType(ContentType.JSON)
                .body(shipped())
                .post(base + "/projects")
                .then()
                .statusCode(201)
                .header("Location", containsString("/projects/"))
                .extract()
                .path("project_id");
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("projects/healthcare_blockchain_compressed.json"));
    }
}
