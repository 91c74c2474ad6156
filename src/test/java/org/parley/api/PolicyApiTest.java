package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.Wait;

/** Policies that hold otherwise for a workspace, or for one of its projects, than the files say. */
@QuarkusTest
class PolicyApiTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String LEARNING = "/policies/project/LearningPolicy";
    private static final String PROJECT = """
            {"project_id": "%s", "title": "One task",
             "tasks": [{"task_id": "a", "description": "Write it", "required_skills": {"java": 5}, "estimated_hours": 1}],
             "agents": [{"agent_id": "ann", "name": "Ann", "occupation": "Developer", "skill_levels": {"java": 7}}],
             "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"}}""";

    private final String workspace = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(workspace).then().statusCode(201);
    }

    @Test
    void every_value_says_where_it_comes_from_and_what_it_may_be() {
        when().get(workspace + LEARNING)
                .then()
                .statusCode(200)
                .body("values.skill_step", is(0.1f))
                .body("origins.skill_step.from", startsWith("project/learning.yaml:"))
                .body("origins.skill_step.note", containsString("per completed task"))
                .body("origins.skill_development_rate.range", is("0 to 1"));
        when().get(workspace + "/policies?limit=1000")
                .then()
                .statusCode(200)
                .body("items.policy", hasItems("AgentPolicy", "AssignmentPolicy", "SchedulingMode", "PlannedFailure"))
                .body("items.file", everyItem(containsString(".yaml")));
    }

    @Test
    void what_is_set_for_the_workspace_holds_there_until_it_is_reset() {
        set(workspace + LEARNING, "{\"skill_step\": 2}")
                .statusCode(200)
                .body("values.skill_step", is(2.0f))
                .body("values.cap", is(10.0f))
                .body("origins.skill_step.from", is("workspace"))
                .body("origins.cap.from", startsWith("project/learning.yaml:"));

        given().delete(workspace + LEARNING).then().statusCode(200).body("values.skill_step", is(0.1f));
        given().delete(workspace + LEARNING).then().statusCode(409).contentType(PROBLEM);
        when().get("/v1/workspaces/default" + LEARNING).then().body("values.skill_step", is(0.1f));
    }

    @Test
    void a_project_goes_by_its_own_policy_its_neighbour_by_that_of_the_workspace() {
        submit("own");
        submit("plain");
        set(workspace + "/projects/own" + LEARNING, "{\"skill_development_rate\": 1}")
                .statusCode(200)
                .body("scope", is("own"))
                .body("origins.skill_development_rate.from", is("own"));
        set(workspace + LEARNING, "{\"skill_step\": 1}").statusCode(200);
        when().get(workspace + "/projects/own" + LEARNING)
                .then()
                .body("values.skill_step", is(1.0f))
                .body("origins.skill_step.from", is("workspace"))
                .body("values.skill_development_rate", is(1.0f));

        run("own");
        when().get(workspace + "/agents/ann").then().body("skills.java", is(8.0f));
        run("plain");
        when().get(workspace + "/agents/ann").then().body("skills.java", is(8.1f));
        when().get(workspace + "/projects/plain/policies")
                .then()
                .body("items.policy", hasItem("LearningPolicy"))
                .body("items.policy", not(hasItem("AgentPolicy")));
        given().delete(workspace + "/projects/own" + LEARNING)
                .then()
                .statusCode(200)
                .body("origins.skill_development_rate.from", startsWith("project/learning.yaml:"));
    }

    @Test
    void policies_of_which_there_are_several_are_set_as_a_list() {
        set(workspace + "/policies/project/PlannedFailure", "[{\"task_id\": \"a\", \"times\": 1}]")
                .statusCode(200)
                .body("values.task_id", hasItem("a"))
                .body("origins.'*'.from", is("workspace"));

        submit("p");
        run("p");
        when().get(workspace + "/projects/p/tasks/a").then().body("attempts", is(2));
    }

    @Test
    void of_a_table_one_row_is_changed_or_added_and_the_others_stay() {
        String profiles = workspace + "/policies/meeting/VotingProfile";
        set(profiles, "{\"id\": \"bft\", \"faults\": 2}")
                .statusCode(200)
                .body("values.id", hasItems("majority", "bft"))
                .body("values.find { it.id == 'bft' }.faults", is(2))
                .body("values.find { it.id == 'bft' }.threshold", is("1/2"));
        set(profiles, "{\"id\": \"board\", \"base\": \"cast\"}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/comparator", "/threshold"));
        set(profiles, "{\"base\": \"cast\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/id"))
                .body("errors[0].message", containsString("majority"));
        set(workspace + "/policies/project/PlannedFailure", "{\"task_id\": \"a\", \"times\": 1}")
                .statusCode(200)
                .body("values.task_id", hasItem("a"));
        set(
                        workspace + "/policies/project/PlannedFailure",
                        "[{\"task_id\": \"a\", \"times\": 1}, {\"task_id\": \"a\", \"times\": 2}]")
                .statusCode(400)
                .body("errors[0].pointer", is("/1/task_id"));
        set(workspace + "/policies/meeting/Contribution", "{\"round\": 1}")
                .statusCode(400)
                .body("errors[0].message", is("of these policies all are given, as a list"));
    }

    @Test
    void words_that_no_rule_knows_are_refused() {
        String oversight = workspace + "/policies/project/OversightPolicy";
        set(oversight, "{\"on_expiry\": \"stopp\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/on_expiry"))
                .body("errors[0].message", is("\"stopp\" is none of resume, stop; did you mean \"stop\"?"));
        set(oversight, "{\"approvals\": 3, \"approvers\": [\"ann\"]}")
                .statusCode(400)
                .body("errors[0].message", is("there are fewer approvers (1) than approvals (3)"));
        set(workspace + "/policies/meeting/VotingProfile", "{\"id\": \"bft\", \"comparator\": \">>\"}")
                .statusCode(400)
                .body("errors[0].message", is("\">>\" is none of >, >="));
        when().get(oversight).then().body("origins.on_expiry.range", is("resume, stop"));
    }

    @Test
    void values_that_do_not_fit_each_other_are_refused_in_the_workspace_and_in_a_project() {
        String hours = "/policies/project/WorkingTime";
        set(workspace + hours, "{\"days\": []}")
                .statusCode(400)
                .body("errors[0].message", is("there is no working day"));
        set(workspace + hours, "{\"from\": 17}")
                .statusCode(400)
                .body("errors[0].message", is("work stops at 17, not after it begins at 17"));
        submit("p");
        set(workspace + hours, "{\"from\": 12}").statusCode(200);
        set(workspace + "/projects/p" + hours, "{\"to\": 11}")
                .statusCode(400)
                .body("errors[0].message", is("work stops at 11, not after it begins at 12"));

        set(workspace + "/projects/p" + hours, "{\"to\": 13}").statusCode(200);
        set(workspace + hours, "{\"from\": 14}")
                .statusCode(400)
                .body("errors[0].message", is("p: work stops at 13, not after it begins at 14"));
    }

    @Test
    void values_that_do_not_fit_are_refused_each_with_its_place() {
        set(workspace + LEARNING, "{\"skill_step\": 11, \"cap\": 0}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", hasItems("/skill_step", "/cap"))
                .body("errors.message", hasItem("11 is not within 0 to 10 levels"));
        set(workspace + LEARNING, "{\"skill_stepp\": 1}")
                .statusCode(400)
                .body("errors[0].pointer", is("/skill_stepp"))
                .body("errors[0].message", containsString("did you mean \"skill_step\"?"));
        set(workspace + LEARNING, "{\"skill_step\": \"much\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/skill_step"));
        set(
                        workspace + "/policies/project/AssignmentPolicy",
                        "{\"preference_weight\": \"x\", \"load_penalty\": -1, \"foo\": 1}")
                .statusCode(400)
                .body("errors.pointer", contains("/foo", "/preference_weight", "/load_penalty"));
        set(workspace + LEARNING, "{\"skill_step\": \"much\", \"cap\": 0}")
                .statusCode(400)
                .body("errors.pointer", contains("/skill_step", "/cap"));
        set(workspace + LEARNING, "7").statusCode(400);
        set(workspace + LEARNING, "{").statusCode(400);
        set(workspace + "/policies/project/LerningPolicy", "{}")
                .statusCode(404)
                .body("detail", containsString("did you mean \"project/LearningPolicy\"?"));
        set(workspace + "/policies/event/DeliveryPolicy", "{\"attempts\": 1}")
                .statusCode(400)
                .body("detail", containsString("event/delivery.yaml"));
        set(workspace + "/projects/none" + LEARNING, "{}").statusCode(404);
        submit("p");
        set(workspace + "/projects/p/policies/agent/AgentPolicy", "{}")
                .statusCode(400)
                .body("detail", containsString("same for all projects"));
        when().get(workspace + LEARNING).then().body("values.skill_step", is(0.1f));
    }

    @Test
    void a_value_of_another_kind_is_no_value() {
        String assignment = workspace + "/policies/project/AssignmentPolicy";
        refused(assignment, "{\"strategy\": 5}", "/strategy", "5 is no string");
        refused(assignment, "{\"fallback_agent\": null}", "/fallback_agent", "null is no string");
        refused(assignment, "{\"load_penalty\": \"0.5\"}", "/load_penalty", "\"0.5\" is no number");
        refused(assignment, "{\"load_penalty\": \"\"}", "/load_penalty", "\"\" is no number");
        refused(assignment, "{\"load_penalty\": true}", "/load_penalty", "true is no number");
        refused(assignment, "{\"strategies\": null}", "/strategies", "null is no list");
        refused(assignment, "{\"strategies\": [null]}", "/strategies/0", "null is no string");
        String agents = workspace + "/policies/agent/AgentPolicy";
        refused(agents, "{\"max_concurrent\": 2.5}", "/max_concurrent", "2.5 is no whole number");
        refused(
                agents,
                "{\"max_concurrent\": 4294967297}",
                "/max_concurrent",
                "4294967297 is not within -2147483648 to 2147483647");
        refused(agents, "{\"common_skills\": {\"a/b\": \"3\"}}", "/common_skills/a~1b", "\"3\" is no number");
        refused(
                workspace + "/policies/meeting/MeetingDefaults",
                "{\"limits\": {\"discussion_timeout\": 0, \"voting_timeout\": 0, \"max_messages\": 0, \"max_rounds\": -1}}",
                "/limits/max_rounds",
                "-1 is not within 0 or more rounds");
        set(agents, "{\"max_concurrent\": 2.0, \"common_skills\": {\"general\": 4}}")
                .statusCode(200)
                .body("values.max_concurrent", is(2));
        set(assignment, "{\"load_penalty\": 1}").statusCode(200).body("values.load_penalty", is(1.0f));
    }

    @Test
    void every_value_of_a_row_is_checked() {
        String profiles = workspace + "/policies/meeting/VotingProfile";
        set(
                        profiles,
                        "{\"id\": \"odd\", \"base\": 0, \"comparator\": null, \"threshold\": null, \"quorum\": \"3/2\","
                                + " \"on_tie\": \"\", \"on_lost_quorum\": \"reject\", \"veto\": 1, \"weights\": \"equal\","
                                + " \"faults\": null, \"early_close\": \"true\"}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/base", "/comparator", "/threshold", "/quorum", "/on_tie", "/veto", "/early_close"));
        String protocol = workspace + "/policies/meeting/Protocol";
        refused(
                protocol,
                "{\"id\": \"debate\", \"transitions\": [{\"from\": \"open\", \"to\": 1, \"by\": [], \"needs\": []}]}",
                "/transitions/0/to",
                "1 is no string");
        refused(
                protocol,
                "{\"id\": \"debate\", \"permissions\": [{\"acts\": [], \"states\": []}]}",
                "/permissions/0/roles",
                "is missing");
        when().get(profiles).then().body("values.id", not(hasItem("odd")));
    }

    @Test
    void only_a_table_is_a_list_and_one_that_others_name_rows_of_has_some() {
        String assignment = "/policies/project/AssignmentPolicy";
        submit("p");
        for (String place : List.of(workspace, workspace + "/projects/p")) {
            for (String list : List.of("[]", "[null]", "[{\"load_penalty\": 1}]")) {
                refused(place + assignment, list, "", "expected an object of values by name");
            }
            when().get(place + assignment).then().statusCode(200).body("values.load_penalty", is(0.5f));
        }
        refused(workspace + "/policies/project/SchedulingMode", "[]", "", "SchedulingMode is a table of at least 1");
        refused(
                workspace + "/policies/project/SchedulingMode",
                "[null]",
                "/0",
                "has no values; expected mode, calendar, on_schedule, step_minutes, wave_minutes, wave_days");
        set(workspace + "/policies/project/PlannedFailure", "[]")
                .statusCode(200)
                .body("values.size()", is(0));
        set(workspace + "/policies/meeting/Contribution", "[]").statusCode(200).body("values.size()", is(0));
    }

    @Test
    void a_fallback_agent_takes_what_nobody_is_able_to_do_and_why_says_so() {
        submit(PROJECT.replace("\"java\": 5", "\"java\": 8"), "p");
        set(workspace + "/policies/project/AssignmentPolicy", "{\"fallback_agent\": \"ann\"}")
                .statusCode(200);
        run("p");

        when().get(workspace + "/why?task=p/a")
                .then()
                .body("agents[0].outcome", is("assigned"))
                .body("agents[0].reason", is("java 7 < 8; no eligible agent for {java=8.0}: to the fallback agent"));
    }

    @Test
    void the_result_of_a_project_that_has_ended_stays_what_it_was() {
        submit("done");
        run("done");
        String result = when().get(workspace + "/projects/done/result").asString();
        submit(PROJECT.replace("\"java\": 7", "\"java\": 3"), "later");
        when().get(workspace + "/agents/ann").then().body("skills.java", is(3.0f));

        when().get(workspace + "/projects/done/result").then().body(is(result));
    }

    private static void refused(String path, String values, String pointer, String message) {
        set(path, values)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", contains(pointer))
                .body("errors.message", contains(message));
    }

    private static ValidatableResponse set(String path, String values) {
        return given().contentType(ContentType.JSON).body(values).put(path).then();
    }

    private void submit(String project) {
        submit(PROJECT, project);
    }

    private void submit(String file, String project) {
        given().contentType(ContentType.JSON)
                .body(file.formatted(project))
                .post(workspace + "/projects")
                .then()
                .statusCode(201);
    }

    private void run(String project) {
        given().post(workspace + "/projects/" + project + "/run").then().statusCode(202);
        Wait.until(() -> "COMPLETED"
                .equals(when().get(workspace + "/projects/" + project + "/status")
                        .path("state")));
    }
}
