package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.LogsErrors;
import org.parley.Wait;

/** Rules are tried on the past and on what is under way before they are taken into use. */
@QuarkusTest
// Its own server: a trial looks at what is in all workspaces.
@WithTestResource(value = EditableRules.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@ExtendWith(ShippedRules.class)
class RuleTrialTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String ASSIGNMENT = "project/assignment.yaml";
    private static final String ACTIVATION = "activation/activation.yaml";
    private static final String WORK = "project/work.drl";
    /** Of equal skill; Bob likes coding more. */
    private static final String TEAM = """
            "agents": [
              {"agent_id": "ann", "name": "Ann", "skill_levels": {"java": 8}, "preferences": {"coding": 2}},
              {"agent_id": "bob", "name": "Bob", "skill_levels": {"java": 8}, "preferences": {"coding": 9}%s}],
            "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"}""";

    private static final String TASK = """
            {"task_id": "%s", "description": "Write it", "task_type": "coding", "required_skills": {"java": 5},
             "estimated_hours": 1}""";

    private final String name = "w" + UUID.randomUUID();
    private final String workspace = "/v1/workspaces/" + name;
    private String first;

    @BeforeEach
    void begin() {
        first = version();
        given().put(workspace).then().statusCode(201);
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate?running=migrate")
                .then()
                .statusCode(200);
    }

    @Test
    void the_same_rules_would_have_decided_the_same() {
        runToTheEnd("p");

        JsonPath report = backtest(Map.of()).statusCode(200).extract().jsonPath();

        assertThat(report.getInt("changed"), is(0));
        assertThat(report.getInt("decisions"), greaterThan(5));
        assertThat(report.get("runs[0].divergence"), nullValue());
    }

    @Test
    void a_weight_that_counts_otherwise_shows_which_assignments_it_changes_and_where_things_part() {
        runToTheEnd("p");
        String dislike = file(ASSIGNMENT).replace("preference_weight: 0.1", "preference_weight: 0");

        backtest(Map.of("files", Map.of(ASSIGNMENT, dislike)))
                .statusCode(200)
                .body("version", not(first))
                .body("changed", greaterThan(0))
                .body("runs[0].changes.type", hasItem("TaskAssigned"))
                .body("runs[0].changes.find { it.type == 'TaskAssigned' }.before.decision.agent_id", is("bob"))
                .body("runs[0].changes.find { it.type == 'TaskAssigned' }.after.decision.agent_id", is("ann"))
                .body(
                        "runs[0].changes.find { it.type == 'TaskAssigned' }.rule_before",
                        is("A task with a best candidate is assigned to it"))
                .body("runs[0].divergence.what", containsString("TaskAssigned about p/a"));
        assertThat(version(), is(first));
    }

    @Test
    void what_cannot_be_tried_is_refused_with_the_reason() {
        backtest(Map.of("files", Map.of(ASSIGNMENT, "AssignmentPolicy: {}")))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.file", hasItem(ASSIGNMENT));
        backtest(Map.of("file", Map.of(), "entries", 0, "version", 7))
                .statusCode(400)
                .body("errors.pointer", hasItems("/file", "/entries", "/version"));
        backtest(Map.of("version", "none")).statusCode(404);
        backtest(Map.of("workspaces", List.of("nowhere"))).statusCode(404);
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_protected_decision_keeps_rules_from_being_activated_that_would_have_changed_it() {
        runToTheEnd("p");
        put(ACTIVATION, file(ACTIVATION).replace("protected_decisions: []", "protected_decisions: [TaskAssigned]"), "")
                .statusCode(200);
        String guarded = version();

        put(ASSIGNMENT, file(ASSIGNMENT).replace("preference_weight: 0.1", "preference_weight: 0"), "")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("rule", is("A protected decision may not change"))
                .body("rules_version", notNullValue())
                .body("missing", hasItem(containsString("TaskAssigned about p/a")));
        assertThat(version(), is(guarded));
        put(ASSIGNMENT, file(ASSIGNMENT).replace("load_penalty: 0.5", "load_penalty: 0.4"), "")
                .statusCode(200);
    }

    @Test
    void what_is_under_way_keeps_its_rules_if_that_is_asked_while_what_begins_elsewhere_has_the_new_ones() {
        startWithSomebodyFromOutside("p");
        String elsewhere = workspace + "-elsewhere";
        given().put(elsewhere).then().statusCode(201);

        put(WORK, file(WORK) + "// changed\n", "?running=keep").statusCode(200);
        String second = version();
        register(workspace);
        register(elsewhere);

        assertThat(lastVersion(workspace), is(first));
        assertThat(lastVersion(elsewhere), is(second));

        put(WORK, file(WORK) + "// changed again\n", "?running=migrate").statusCode(200);
        register(workspace);
        assertThat(lastVersion(workspace), is(version()));
    }

    @Test
    void what_is_under_way_goes_on_under_the_new_rules_if_nothing_else_is_said() {
        startWithSomebodyFromOutside("p");

        put(WORK, file(WORK) + "// changed\n", "").statusCode(200);
        register(workspace);

        assertThat(lastVersion(workspace), is(version()));
    }

    @Test
    @LogsErrors("the edit is refused")
    void an_activation_that_is_not_to_disturb_anything_is_called_off_while_something_is_under_way() {
        startWithSomebodyFromOutside("p");

        put(WORK, file(WORK) + "// changed\n", "?running=abort")
                .statusCode(409)
                .body("rule", is("Nothing is taken into use while something is under way, if that is asked for"))
                .body("missing", hasItem(containsString(name)));
        assertThat(version(), is(first));
        put(WORK, file(WORK), "?running=perhaps").statusCode(400);
    }

    @Test
    void what_a_migration_would_change_is_shown_before_it_happens() {
        startWithSomebodyFromOutside("p");
        String renaming = """
                package rules.test;

                import org.parley.agent.*;

                rule "Bob is called Robert"
                when
                    $agent : Agent(name == "Bob")
                    AgentPolicy()
                then
                    modify($agent) { setName("Robert") }
                end
                """;

        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("test/bob.drl", renaming), "workspaces", List.of(name)))
                .post("/v1/rules/migration")
                .then()
                .statusCode(200)
                .body("from", is(first))
                .body("rules.part", hasItem("rule \"Bob is called Robert\""))
                .body("workspaces[0].under_way", is(true))
                .body("workspaces[0].effects", hasItem(containsString("Robert")));

        when().get(workspace + "/agents/bob").then().body("name", is("Bob"));
        given().contentType(ContentType.JSON)
                .body(Map.of("workspaces", List.of(name)))
                .post("/v1/rules/migration")
                .then()
                .body("workspaces.effects", everyItem(empty()))
                .body("rules", empty());
    }

    private static <T> void assertThat(T actual, org.hamcrest.Matcher<? super T> matcher) {
        org.hamcrest.MatcherAssert.assertThat(actual, matcher);
    }

    private ValidatableResponse backtest(Map<String, Object> input) {
        Map<String, Object> body = new java.util.HashMap<>(input);
        body.putIfAbsent("workspaces", List.of(name));
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/rules/backtest")
                .then();
    }

    private static String version() {
        return when().get("/v1/rules/status").path("version");
    }

    private static String file(String path) {
        return when().get("/v1/rules/" + path).asString();
    }

    private static ValidatableResponse put(String path, String text, String query) {
        return given().contentType("application/yaml; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + path + query)
                .then();
    }

    private static String lastVersion(String workspace) {
        int length = when().get(workspace).path("entries");
        return when().get(workspace + "/journal?from=" + length).path("items[0].rules_version");
    }

    private static void register(String workspace) {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"Cid\"}")
                .put(workspace + "/agents/cid")
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private void runToTheEnd(String project) {
        submit(project, "");
        Wait.until(() -> "COMPLETED"
                .equals(when().get(workspace + "/projects/" + project + "/status")
                        .path("state")));
    }

    /** Bob works for real: nothing goes on until he reports. */
    private void startWithSomebodyFromOutside(String project) {
        submit(project, ", \"polls\": true");
        Wait.until(() -> "ASSIGNED"
                .equals(when().get(workspace + "/projects/" + project + "/tasks/a")
                        .path("state")));
    }

    private void submit(String project, String more) {
        given().contentType(ContentType.JSON)
                .body("{\"project_id\": \"%s\", \"title\": \"One\", \"live\": %b, \"tasks\": [%s], %s}"
                        .formatted(project, !more.isEmpty(), TASK.formatted("a"), TEAM.formatted(more)))
                .post(workspace + "/projects")
                .then()
                .statusCode(201);
        given().post(workspace + "/projects/" + project + "/run").then().statusCode(202);
    }
}
