package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.parley.Wait;
import org.parley.gateway.ModelServer;
import org.parley.gateway.ModelServer.Behaviour;
import org.parley.gateway.ModelServer.Request;

/**
 * Ann works for real, behind an endpoint or by looking for her tasks; Bob is simulated. Ann is the better one, so she is
 * asked first.
 */
@QuarkusTest
class LiveProjectApiTest {
    private static final String DONE = "{\"status\":\"completed\",\"result\":{\"pages\":7},"
            + "\"usage\":{\"tokens\":900,\"money\":0.5,\"calls\":3}}";

    private String base;

    @BeforeEach
    void workspace(TestInfo test) {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
    }

    @Test
    void an_agent_that_answers_at_once_does_its_tasks_and_hears_what_came_of_those_before() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> reply.json(DONE))) {
            submit(endpoint(ann), "", task("draft", "") + "," + task("print", ",\"dependencies\":[\"draft\"]"));
            run("").body("live", is(true));
            Wait.until(() -> state().equals("COMPLETED"));

            attempts("draft")
                    .body("outcome", contains("COMPLETED"))
                    .body("[0].result.pages", is(7))
                    .body("[0].usage.tokens", is(900))
                    .body("[0].endpoint", startsWith("http"))
                    .body("[0].started_at", notNullValue());
            Request draft = ann.requests().get(0);
            assertThat(draft.idempotencyKey()).isNotBlank();
            assertThat(draft.body().path("task_id").asText()).isEqualTo("draft");
            assertThat(draft.body().path("attempt").asInt()).isEqualTo(1);
            assertThat(draft.body().path("agent_id").asText()).isEqualTo("ann");
            assertThat(draft.body().path("callback").asText()).isEqualTo(base + "/projects/p/tasks/draft");
            assertThat(ann.requests().get(1).body().at("/inputs/draft/pages").asInt())
                    .isEqualTo(7);
        }
    }

    @Test
    void an_agent_that_answers_too_late_is_told_so_and_its_answer_changes_nothing() throws IOException {
        try (ModelServer ann = answeringByAttempt(
                reply -> reply.status(202, ""),
                reply -> reply.json("{\"status\":\"completed\",\"result\":\"second\"}"))) {
            submit(endpoint(ann), "", task("a", ""));
            policy("\"answer_seconds\":0.3,\"on_loss\":\"retry\"");
            run("");
            Wait.until(() -> state().equals("COMPLETED"));

            report("complete", "{\"agent_id\":\"ann\",\"attempt\":1,\"result\":\"first\"}")
                    .statusCode(200)
                    .body("changed", is(false))
                    .body("reason", is("attempt 1 is not under way, there have been 2"));
            attempts("a")
                    .body("outcome", contains("LOST", "COMPLETED"))
                    .body("[0].reason", startsWith("there was no answer by "))
                    .body("[1].result", is("second"));
            decided("a")
                    .body("items.type", hasItems("TaskHandedOut", "AttemptLost", "TaskRetried", "TaskCompleted"))
                    .body("items.type", hasItem("AlreadyAnswered"));
        }
    }

    @Test
    void an_agent_that_answers_twice_has_done_its_task_once() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> reply.status(202, ""))) {
            submit(endpoint(ann), "", task("a", ""));
            run("");
            Wait.until(() -> !ann.requests().isEmpty());

            String answer = "{\"agent_id\":\"ann\",\"attempt\":1,\"result\":\"%s\"}";
            report("complete", answer.formatted("first"))
                    .statusCode(200)
                    .body("changed", is(true))
                    .body("task.state", is("COMPLETED"));
            report("complete", answer.formatted("second"))
                    .statusCode(200)
                    .body("changed", is(false))
                    .body("reason", is("the task is COMPLETED"));
            attempts("a").body("outcome", contains("COMPLETED")).body("[0].result", is("first"));
            assertThat(state()).isEqualTo("COMPLETED");
        }
    }

    @Test
    void an_agent_that_answers_with_errors_is_called_again_and_then_its_task_has_failed() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> reply.status(500, "out of order"))) {
            submit(endpoint(ann), ",\"max_retries\":0", task("a", "") + "," + easyTask("b"));
            run("");
            Wait.until(() -> state().equals("COMPLETED_WITH_FAILURES"));

            attempts("a").body("outcome", contains("LOST")).body("[0].reason", is("status 500 out of order"));
            assertThat(ann.requests())
                    .hasSize(3)
                    .extracting(Request::idempotencyKey)
                    .containsOnly(ann.requests().get(0).idempotencyKey());
            when().get(base + "/projects/p/tasks/a").then().body("state", is("FAILED"));
            when().get(base + "/projects/p/tasks/b").then().body("agent_id", is("bob"));
        }
    }

    @Test
    void while_the_only_one_who_can_do_a_task_cannot_be_reached_the_status_says_what_is_missing() {
        String rare = task("a", "").replace("\"writing\":4", "\"writing\":9");
        submit("\"endpoint\":\"http://127.0.0.1:1/\"", "", rare);
        run("");
        Wait.until(() -> !missing().isEmpty());

        assertThat(missing()).singleElement().asString().startsWith("a is UNASSIGNABLE: ");
        assertThat(state()).isEqualTo("RUNNING");
        attempts("a").body("outcome", contains("LOST")).body("[0].reason", is("nothing answers at its address"));
    }

    private List<String> missing() {
        return when().get(base + "/projects/p/status").then().extract().path("missing");
    }

    @Test
    void an_agent_that_answers_with_garbage_is_passed_over_for_another_one() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> reply.json("Done!"))) {
            submit(endpoint(ann), "", task("a", "") + "," + task("b", ",\"dependencies\":[\"a\"]"));
            run("");
            Wait.until(() -> state().equals("COMPLETED"));

            attempts("a").body("outcome", contains("LOST")).body("[0].reason", is("the answer is no JSON object"));
            attempts("b").body("", hasSize(0));
            when().get(base + "/projects/p/tasks/b").then().body("agent_id", is("bob"));
            when().get(base + "/agents/ann").then().body("unavailable", is("gave no usable answer to p/a"));
            decided("a").body("items.type", hasItems("AttemptLost", "TaskRetried"));
        }
    }

    @Test
    void an_agent_that_promises_an_answer_and_never_gives_it_is_passed_over_for_another_one() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> reply.status(202, ""))) {
            submit(endpoint(ann), "", task("a", ""));
            policy("\"answer_seconds\":0.3");
            run("");
            Wait.until(() -> state().equals("COMPLETED"));

            attempts("a").body("outcome", contains("LOST")).body("[0].reason", startsWith("there was no answer by "));
            when().get(base + "/projects/p/tasks/a").then().body("agent_id", is("bob"));
        }
    }

    @Test
    void an_agent_that_never_answers_a_call_is_called_again_and_then_passed_over() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> {})) {
            submit(endpoint(ann), "", task("a", ""));
            policy("\"call_seconds\":0.2");
            run("");
            Wait.until(() -> state().equals("COMPLETED"));

            attempts("a")
                    .body("outcome", contains("LOST"))
                    .body("[0].reason", is("a call was not answered within 0.2 s"));
            assertThat(ann.requests()).hasSize(3);
        }
    }

    @Test
    void an_agent_that_says_it_cannot_is_asked_once_more() throws IOException {
        try (ModelServer ann = answeringByAttempt(
                reply -> reply.json("{\"status\":\"failed\",\"reason\":\"no paper\"}"), reply -> reply.json(DONE))) {
            submit(endpoint(ann), "", task("a", ""));
            run("");
            Wait.until(() -> state().equals("COMPLETED"));

            attempts("a").body("outcome", contains("FAILED", "COMPLETED")).body("[0].reason", is("no paper"));
            assertThat(ann.requests().get(1).body().path("last_failure").asText())
                    .isEqualTo("no paper");
        }
    }

    @Test
    void an_agent_that_polls_finds_its_task_takes_it_up_and_answers() {
        submit("\"polls\":true", "", task("a", ""));
        run("");
        Wait.until(() -> !assignments().isEmpty());
        when().get(base + "/agents/ann/assignments")
                .then()
                .body("items.task_id", contains("a"))
                .body("items[0].state", is("ASSIGNED"))
                .body("items[0].attempt", is(1))
                .body("items[0].until", notNullValue());

        report("complete", "{\"agent_id\":\"ann\"}").statusCode(409).body("detail", containsString("ASSIGNED"));
        report("start", "{\"agent_id\":\"bob\"}").statusCode(409).body("detail", containsString("in the hands of ann"));
        report("start", "{\"agent_id\":\"ann\"}").statusCode(200).body("changed", is(true));
        report("start", "{\"agent_id\":\"ann\",\"attempt\":1}").statusCode(200).body("changed", is(false));
        report("complete", "{\"agent_id\":\"ann\",\"usage\":{\"tokens\":-1,\"euros\":2},\"outcome\":3}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/usage/tokens", "/usage/euros", "/outcome"));
        report("fail", "{\"attempt\":0}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/agent_id", "/attempt", "/reason"));
        report("complete", "{\"agent_id\":\"ann\",\"attempt\":1,\"usage\":{\"tokens\":12}}")
                .statusCode(200)
                .body("changed", is(true));

        assertThat(state()).isEqualTo("COMPLETED");
        assertThat(assignments()).isEmpty();
        attempts("a").body("outcome", contains("COMPLETED")).body("[0].usage.tokens", is(12));
    }

    @Test
    void a_task_that_is_not_taken_up_goes_to_another_agent() {
        submit("\"polls\":true", "", task("a", ""));
        policy("\"pick_up_seconds\":0.2");
        run("");
        Wait.until(() -> state().equals("COMPLETED"));

        attempts("a").body("outcome", contains("LOST")).body("[0].reason", startsWith("it was not taken up by "));
        when().get(base + "/projects/p/tasks/a").then().body("agent_id", is("bob"));
        report("start", "{\"agent_id\":\"ann\",\"attempt\":1}").statusCode(200).body("changed", is(false));
    }

    @Test
    void attendees_that_poll_speak_in_their_meeting_whenever_they_like() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"project_id": "p", "live": true, "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                         "agents": [{"agent_id": "pm", "skill_levels": {"leading": 9}, "polls": true},
                                    {"agent_id": "dev", "skill_levels": {"leading": 5}, "polls": true}],
                         "tasks": [{"task_id": "a", "description": "Kick off", "estimated_hours": 0.01,
                                    "required_skills": {"leading": 4}, "meeting_required": true, "attendees": ["pm", "dev"]}]}""")
                .post(base + "/projects")
                .then()
                .statusCode(201);
        run("");
        Wait.until(() -> when().get(base + "/projects/p/tasks/a").path("agent_id") != null);
        report("start", "{\"agent_id\":\"pm\"}").statusCode(200);
        Wait.until(() ->
                given().urlEncodingEnabled(false).get(base + "/meetings/p%2Fa").statusCode() == 200);
        inMeeting("state", "{\"agent_id\":\"pm\",\"new_state\":\"discussion\"}").statusCode(200);
        inMeeting("join", "{\"agent_id\":\"dev\"}").statusCode(200);
        for (String agent : List.of("dev", "dev", "pm")) {
            inMeeting(
                            "messages",
                            "{\"agent_id\":\"%s\",\"message_type\":\"action_item\",\"text\":\"Begin\"}"
                                    .formatted(agent))
                    .statusCode(201);
        }
    }

    private ValidatableResponse inMeeting(String what, String body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post(base + "/meetings/p%2Fa/" + what)
                .then();
    }

    @Test
    void a_live_project_may_be_run_in_virtual_time() throws IOException {
        try (ModelServer ann = new ModelServer(reply -> reply.json(DONE))) {
            submit(endpoint(ann), "", task("a", ""));
            run("{\"live\":false}").body("live", is(false));
            Wait.until(() -> state().equals("COMPLETED"));
            assertThat(ann.requests()).isEmpty();
            when().get(base + "/projects/p/status").then().body("now", startsWith("2024-01-15T"));
        }
        given().contentType(ContentType.JSON)
                .body("{\"live\":\"yes\",\"fast\":true}")
                .post(base + "/projects/p/run")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/live", "/fast"));
    }

    private static ModelServer answeringByAttempt(Behaviour first, Behaviour second) throws IOException {
        ModelServer[] self = new ModelServer[1];
        self[0] = new ModelServer(reply -> (self[0].requests().stream()
                                .anyMatch(each -> each.body().path("attempt").asInt() > 1)
                        ? second
                        : first)
                .answer(reply));
        return self[0];
    }

    private static String endpoint(ModelServer server) {
        return "\"endpoint\":\"%s/ann\"".formatted(server.url());
    }

    private static String task(String id, String more) {
        return "{\"task_id\":\"%s\",\"description\":\"Write\",\"estimated_hours\":0.01,\"required_skills\":{\"writing\":4}%s}"
                .formatted(id, more);
    }

    /** Ann cannot do it. */
    private static String easyTask(String id) {
        return "{\"task_id\":\"%s\",\"description\":\"Count\",\"estimated_hours\":0.01,\"required_skills\":{\"counting\":4}}"
                .formatted(id);
    }

    private void submit(String ann, String more, String tasks) {
        given().contentType(ContentType.JSON)
                .body("""
                        {"project_id": "p", "live": true, "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                         "agents": [
                           {"agent_id": "ann", "skill_levels": {"writing": 9}, %s},
                           {"agent_id": "bob", "skill_levels": {"writing": 5, "counting": 5}}],
                         "tasks": [%s]%s}""".formatted(ann, tasks, more))
                .post(base + "/projects")
                .then()
                .statusCode(201);
    }

    private void policy(String values) {
        given().contentType(ContentType.JSON)
                .body("{" + values + "}")
                .put(base + "/projects/p/policies/project/LiveWorkPolicy")
                .then()
                .statusCode(oneOf(200, 201));
    }

    private ValidatableResponse run(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/projects/p/run")
                .then()
                .statusCode(202);
        return when().get(base + "/projects/p").then();
    }

    private ValidatableResponse report(String what, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/projects/p/tasks/a/" + what)
                .then();
    }

    private ValidatableResponse attempts(String task) {
        return when().get(base + "/projects/p/tasks/" + task + "/attempts")
                .then()
                .statusCode(200)
                .rootPath("items");
    }

    private ValidatableResponse decided(String task) {
        return when().get(base + "/decisions?limit=200&subject=p/" + task)
                .then()
                .body("items", not(hasSize(0)));
    }

    private List<Object> assignments() {
        return when().get(base + "/agents/ann/assignments").then().extract().path("items");
    }

    private String state() {
        return when().get(base + "/projects/p/status").then().extract().path("state");
    }
}
