package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;

/** Runs that ask and wait, and owners who interrupt them (spec/projects.md, Execution modes and Interrupts). */
@QuarkusTest
class InterruptApiTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String BUDGET_NOTE = """
            {"action": "add_task", "by": "ceo", "task": {"task_id": "budget_note", "description": "Write the budget note",
             "estimated_hours": 2, "priority": 2, "required_skills": {"writing": 5}, "dependencies": ["kickoff"]}}""";

    private String base;
    private String project;
    private String interrupts;

    @BeforeEach
    void submit(TestInfo test) throws IOException {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
        String id = post(base + "/projects", Files.readString(Path.of("projects/healthcare_blockchain_project.json")))
                .statusCode(201)
                .extract()
                .path("project_id");
        project = base + "/projects/" + id;
        interrupts = project + "/interrupts";
    }

    @Test
    void a_run_stops_after_each_meeting_and_the_answers_show_in_the_result() {
        Map<String, String> answers = new HashMap<>(Map.of(
                "kickoff", BUDGET_NOTE,
                "platform_choice", "{\"action\": \"skip_task\", \"task_id\": \"privacy_rules\", \"by\": \"ceo\"}",
                "security_design",
                        "{\"action\": \"adjust_priority\", \"task_id\": \"load_trial\", \"priority\": 5, \"by\": \"ceo\"}",
                "midterm_review", "{\"action\": \"resume\", \"by\": \"ceo\"}"));
        run("{\"mode\": \"incremental\", \"checkpoint_frequency\": \"after_each_meeting\"}");
        List<String> meetings = new ArrayList<>();

        while (awaitRest().equals("PAUSED")) {
            JsonPath asked = firstOpen();
            String cause = asked.getString("causes[0]");
            if (asked.getString("occasion").equals("meeting_completed")) {
                meetings.add(cause);
            }
            post(
                            interrupts + "/" + asked.getInt("number") + "/answer",
                            answers.getOrDefault(cause, "{\"action\": \"resume\"}"))
                    .statusCode(200)
                    .body("state", is("ANSWERED"));
            answers.remove(cause);
        }

        assertThat(answers).isEmpty();
        assertThat(meetings)
                .contains("kickoff", "platform_choice", "security_design", "midterm_review", "pilot_decision");
        when().get(project + "/result")
                .then()
                .body("state", is("COMPLETED_WITH_FAILURES"))
                .body("reason", is("not done: [privacy_rules]"))
                .body("task_summary.skipped_tasks", is(1))
                .body("task_summary.planned_tasks", is(13));
        when().get(project + "/tasks/privacy_rules")
                .then()
                .body("state", is("SKIPPED"))
                .body("reason", is("skipped by ceo"));
        when().get(project + "/tasks/load_trial").then().body("priority", is(5)).body("state", is("COMPLETED"));
        when().get(project + "/tasks/budget_note").then().body("state", is("COMPLETED"));
        when().get(base + "/decisions?subject=" + id() + "/privacy_rules")
                .then()
                .body("items.rule", hasItem("A task is skipped on purpose"));
        when().get(base + "/decisions?subject=" + id() + "&limit=1000")
                .then()
                .body(
                        "items.type",
                        hasItems("ProjectPaused", "DirectiveCarriedOut", "InterruptAnswered", "ProjectResumed"));
    }

    @Test
    void a_task_under_way_is_skipped_and_its_agent_is_free_again() {
        pausedAfter("platform_choice");
        when().get(project + "/tasks/privacy_rules").then().body("state", is("IN_PROGRESS"));
        int active = when().get(base + "/agents/compliance").then().extract().path("active");

        post(interrupts, "{\"action\": \"skip_task\", \"task_id\": \"privacy_rules\"}")
                .statusCode(200)
                .body("state", is("PAUSED"))
                .body("interrupts", hasSize(2))
                .body("tasks.SKIPPED", is(1));
        when().get(base + "/agents/compliance").then().body("active", is(active - 1));

        post(interrupts, "{\"action\": \"resume\"}").statusCode(200);
        assertThat(awaitRest()).isEqualTo("PAUSED");
        when().get(interrupts + "?limit=1")
                .then()
                .body("items[0].number", is(1))
                .body("next", is("1"));
        when().get(interrupts + "?cursor=1").then().body("items[0].number", is(2));
    }

    @Test
    void a_paused_project_waits_for_word_and_a_stopped_one_is_cancelled() {
        pausedAfter("kickoff");
        post(interrupts, "{\"action\": \"pause\"}").statusCode(409).body("missing", is("it is PAUSED"));
        post(interrupts, "{\"action\": \"request_status\"}")
                .statusCode(200)
                .body("interrupts[0].question", containsString("A meeting has ended"))
                .body("reason", containsString("the meeting kickoff has ended"));

        post(interrupts, "{\"action\": \"stop\", \"by\": \"ceo\"}")
                .statusCode(200)
                .body("state", is("CANCELLED"))
                .body("reason", is("stopped by ceo"))
                .body("interrupts", hasSize(0));

        post(interrupts, "{\"action\": \"resume\"}")
                .statusCode(409)
                .body("missing", is("it is CANCELLED, not under way"));
        when().get(interrupts).then().body("items.state", everyItem(is("WITHDRAWN")));
        when().get(project + "/result").then().body("task_summary.cancelled_tasks", not(0));
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_reason() {
        pausedAfter("kickoff");
        post(interrupts, "{\"action\": \"skip_task\", \"task_id\": \"kickoff\"}")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("rule", is("A task that has ended is left as it is"))
                .body("missing", is("it is COMPLETED"));
        post(interrupts, BUDGET_NOTE.replace("kickoff", "nothing"))
                .statusCode(409)
                .body("missing", is("there is no task nothing to depend on"));
        post(interrupts + "/1/answer", "{\"action\": \"skip_task\", \"task_id\": \"kickoff\"}")
                .statusCode(409);
        post(interrupts + "/1/answer", "{\"action\": \"pause\"}")
                .statusCode(409)
                .body("missing", containsString("not by pause"));
        when().get(interrupts + "/1").then().body("state", is("OPEN"));

        post(interrupts + "/1/answer", "{\"action\": \"resume\"}").statusCode(200);
        post(interrupts + "/1/answer", "{\"action\": \"resume\"}")
                .statusCode(409)
                .body("missing", is("it is ANSWERED"));
        post(interrupts + "/99/answer", "{\"action\": \"resume\"}").statusCode(404);
        post(base + "/projects/nothing/interrupts", "{\"action\": \"pause\"}").statusCode(404);
    }

    @Test
    void all_mistakes_of_a_directive_are_told_at_once() {
        post(interrupts, "{\"action\": \"skip_tusk\", \"colour\": 1}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", hasItems("/action", "/colour"))
                .body("errors.message", hasItem(containsString("did you mean \"skip_task\"")));
        post(interrupts, "{\"action\": \"adjust_priority\", \"task\": {}}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/task_id", "/priority", "/task"));
        post(interrupts, """
                {"action": "add_task", "task": {"task_id": "a b", "estimated_hours": -1, "priority": 9, "dependencies": [3]}}""")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/task/task_id",
                                "/task",
                                "/task/estimated_hours",
                                "/task/priority",
                                "/task/dependencies/0"));
        post(interrupts, "{\"action\": \"adjust_priority\", \"task_id\": \"load_trial\", \"priority\": 9}")
                .statusCode(400)
                .body("errors.pointer", contains("/priority"))
                .body("errors.message", contains("expected a whole number from 1 to 5"));
        post(project + "/run", "{\"checkpoint_frequency\": \"dayly\", \"mode\": \"x\", \"live\": 1, \"foo\": 1}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/foo", "/mode", "/checkpoint_frequency", "/live"))
                .body("errors.message", hasItem(containsString("did you mean \"daily\"?")));
        post(project + "/run", "{\"mode\": \"x\", \"checkpoint_frequency\": 5}")
                .statusCode(400)
                .body("errors.pointer", contains("/mode", "/checkpoint_frequency"));
    }

    @Test
    void two_of_three_approvers_have_to_answer_the_same() {
        given().contentType(ContentType.JSON)
                .body("{\"approvers\": [\"ann\", \"bob\", \"cid\"], \"approvals\": 2}")
                .put(project + "/policies/project/OversightPolicy")
                .then()
                .statusCode(oneOf(200, 201, 204));
        pausedAfter("kickoff");

        post(interrupts, "{\"action\": \"resume\"}")
                .statusCode(409)
                .body("missing", containsString("2 of [ann, bob, cid]"));
        post(interrupts + "/1/answer", "{\"action\": \"resume\", \"by\": \"eve\"}")
                .statusCode(409);
        post(interrupts + "/1/answer", "{\"action\": \"resume\", \"by\": \"ann\"}")
                .statusCode(200)
                .body("state", is("OPEN"));
        post(interrupts + "/1/answer", "{\"action\": \"resume\", \"by\": \"ann\"}")
                .statusCode(409);
        post(interrupts + "/1/answer", "{\"action\": \"resume\", \"by\": \"cid\"}")
                .statusCode(200)
                .body("state", is("ANSWERED"))
                .body("answered_by", is(List.of("ann", "cid")));
    }

    @Test
    void a_question_that_nobody_answers_in_time_ends_as_the_policy_of_the_project_says() {
        given().contentType(ContentType.JSON)
                .body("{\"expires_after\": 0.0001, \"on_expiry\": \"stop\"}")
                .put(project + "/policies/project/OversightPolicy")
                .then()
                .statusCode(oneOf(200, 201, 204));
        run("{\"mode\": \"incremental\"}");

        Wait.until(() -> state().equals("CANCELLED"));
        when().get(interrupts + "/1")
                .then()
                .body("state", is("EXPIRED"))
                .body("expires_at", notNullValue())
                .body("answer.action", is("stop"));
    }

    @Test
    void checkpoints_come_as_often_as_asked_for() {
        run("{\"mode\": \"incremental\", \"checkpoint_frequency\": \"after_each_task\"}");
        assertThat(awaitRest()).isEqualTo("PAUSED");
        when().get(interrupts + "/1")
                .then()
                .body("occasion", is("task_completed"))
                .body("causes", is(List.of("kickoff")));
        post(interrupts, "{\"action\": \"resume\"}").statusCode(200);
        assertThat(awaitRest()).isEqualTo("PAUSED");
        when().get(interrupts + "/2").then().body("occasion", is("task_completed"));
    }

    /** Answers all before the meeting, so that the project waits with the question about it. */
    private void pausedAfter(String meeting) {
        run("{\"mode\": \"incremental\"}");
        while (awaitRest().equals("PAUSED")
                && !open().getList("interrupts.causes.flatten()").contains(meeting)) {
            post(interrupts, "{\"action\": \"resume\"}").statusCode(200);
        }
        assertThat(state()).isEqualTo("PAUSED");
    }

    private void run(String how) {
        post(project + "/run", how).statusCode(202);
    }

    private String awaitRest() {
        Wait.until(() -> !state().equals("RUNNING"));
        return state();
    }

    private String state() {
        return when().get(project + "/status").then().extract().path("state");
    }

    private JsonPath firstOpen() {
        return open().setRootPath("interrupts[0]");
    }

    private JsonPath open() {
        return when().get(project + "/status").then().extract().jsonPath();
    }

    private String id() {
        return project.substring(project.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }
}
