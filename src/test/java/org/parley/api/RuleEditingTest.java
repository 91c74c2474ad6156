package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.LogsErrors;
import org.parley.Wait;

/** Somebody edits the rules over REST: file by file, with versions to go back to. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class RuleEditingTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String POLICY = "project/assignment.yaml";
    private static final String GREETING = """
            package rules.test;

            import org.parley.agent.*;

            rule "An agent of the name hello is renamed"
            when
                $agent : Agent(name == "hello")
                AgentPolicy()
            then
                modify($agent) { setName("hallo") }
            end
            """;

    private String first;

    @BeforeEach
    void remember() {
        first = version();
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate").then().statusCode(200);
    }

    @Test
    void a_file_that_is_put_is_written_to_the_folder_and_active_at_once() throws IOException {
        put(POLICY, text(POLICY).replace("load_penalty: 0.5", "load_penalty: 0.7"))
                .statusCode(200);

        assertThat(version()).isNotEqualTo(first);
        assertThat(Files.readString(EditableRules.folder().resolve(POLICY))).contains("load_penalty: 0.7");
        when().get("/v1/rules/" + POLICY).then().body(containsString("load_penalty: 0.7"));
    }

    @Test
    void a_new_file_is_created_and_may_be_taken_away_again() {
        put("test/greeting.drl", GREETING)
                .statusCode(201)
                .header("Location", containsString("/v1/rules/test/greeting.drl"));
        when().get("/v1/rules?limit=1000").then().body("items", hasItem("test/greeting.drl"));

        given().delete("/v1/rules/test/greeting.drl").then().statusCode(200).body("version", is(first));
        when().get("/v1/rules?limit=1000").then().body("items", not(hasItem("test/greeting.drl")));
        given().delete("/v1/rules/test/greeting.drl").then().statusCode(404);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_file() throws IOException {
        given().header("Content-Type", "application/yaml; charset=utf-8")
                .body(("\ufeff" + GREETING).getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/test/greeting.drl")
                .then()
                .statusCode(201);
        assertThat(text("test/greeting.drl")).isEqualTo(GREETING);

        String marked = "\ufeff" + text(POLICY).replace("load_penalty: 0.5", "load_penalty: 0.7");
        Files.writeString(EditableRules.folder().resolve(POLICY), marked);
        Wait.until(() -> text(POLICY).contains("load_penalty: 0.7"));
        assertThat("\ufeff" + text(POLICY)).isEqualTo(marked);
    }

    @Test
    void scenarios_may_be_edited_and_the_rules_stay_the_version_that_they_are() {
        String scenarios = "clock/clock.scenarios.yaml";

        put(scenarios, text(scenarios).replace("A clock never moves back", "No clock moves back"))
                .statusCode(200)
                .body("version", is(first));

        when().get("/v1/rules/" + scenarios).then().body(containsString("No clock moves back"));
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_broken_file_changes_nothing_and_the_answer_says_where_it_is_broken() throws IOException {
        put("test/greeting.drl", GREETING.replace("setName", "setNickname"))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.file", hasItem("test/greeting.drl"))
                .body("errors.message", hasItem(containsString("setNickname")));

        assertThat(version()).isEqualTo(first);
        assertThat(EditableRules.folder().resolve("test/greeting.drl")).doesNotExist();
    }

    @Test
    void an_edit_with_warnings_takes_effect_and_they_are_shown() {
        put("test/greeting.drl", GREETING.replace("    AgentPolicy()", "    $policy : AgentPolicy()"))
                .statusCode(201)
                .body("warnings.message", hasItem("$policy is bound and never used"));

        when().get("/v1/rules/status")
                .then()
                .body("problems", empty())
                .body("warnings.file", hasItem("test/greeting.drl"));
    }

    @Test
    void an_edit_of_rules_that_somebody_else_has_changed_meanwhile_is_refused() {
        given().header("If-Match", "\"" + first + "\"")
                .contentType("application/yaml; charset=UTF-8")
                .body(text(POLICY)
                        .replace("load_penalty: 0.5", "load_penalty: 0.8")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + POLICY)
                .then()
                .statusCode(200);
        given().header("If-Match", "\"" + first + "\"")
                .contentType("application/yaml; charset=UTF-8")
                .body(text(POLICY)
                        .replace("load_penalty: 0.8", "load_penalty: 0.9")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + POLICY)
                .then()
                .statusCode(412)
                .contentType(PROBLEM);
        when().get("/v1/rules/" + POLICY).then().body(containsString("load_penalty: 0.8"));
    }

    @Test
    void a_path_outside_the_folder_is_refused() {
        given().urlEncodingEnabled(false)
                .contentType("application/yaml; charset=UTF-8")
                .body(GREETING.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/test/%2e%2e/x.drl")
                .then()
                .statusCode(400);
        put("toplevel.drl", GREETING).statusCode(400);
    }

    @Test
    void versions_are_listed_with_their_authors_compared_rule_by_rule_and_activated_again() {
        given().header("From", "ann@example.org")
                .contentType("application/yaml; charset=UTF-8")
                .body(text(POLICY)
                        .replace("load_penalty: 0.5", "load_penalty: 0.6")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + POLICY)
                .then()
                .statusCode(200);
        put("test/greeting.drl", GREETING).statusCode(201);
        String last = version();

        when().get("/v1/rules/versions")
                .then()
                .body("items[0].version", is(last))
                .body("items.author", hasItems("ann@example.org", RulesResource.ANONYMOUS));
        when().get("/v1/rules/versions/%s/diff/%s".formatted(first, last))
                .then()
                .body("changes.find { it.part == '/AssignmentPolicy/load_penalty' }.before", is("0.5"))
                .body("changes.find { it.part == '/AssignmentPolicy/load_penalty' }.after", is("0.6"))
                .body(
                        "changes.find { it.part == 'rule \"An agent of the name hello is renamed\"' }.change",
                        is("ADDED"));

        given().post("/v1/rules/versions/" + first + "/activate")
                .then()
                .statusCode(200)
                .body("version", is(first));
        when().get("/v1/rules?limit=1000").then().body("items", not(hasItem("test/greeting.drl")));
        when().get("/v1/rules/versions/none/diff/" + last).then().statusCode(404);
    }

    @Test
    void scenarios_go_along_with_the_rule_file_that_they_stand_beside() {
        String path = "test/greeting.scenarios.yaml";
        String scenario = """
                - name: Hello is renamed
                  given:
                    - Agent: {agent_id: ann, name: hello}
                  when:
                    ResumeAgent: {agent_id: ann}
                  then:
                    decisions: []
                    facts:
                      - Agent: {agent_id: ann, name: %s}
                """;
        put("test/greeting.drl", GREETING).statusCode(201);
        String greeting = version();
        put(path, scenario.formatted("hallo")).statusCode(201);
        given().delete("/v1/rules/test/greeting.drl").then().statusCode(200);
        put(path, scenario.formatted("servus")).statusCode(200);

        given().post("/v1/rules/versions/" + greeting + "/activate").then().statusCode(200);

        assertThat(text(path)).contains("hallo");
        given().post("/v1/rules/versions/" + first + "/activate")
                .then()
                .statusCode(200)
                .body("written", empty())
                .body("removed", is(List.of("test/greeting.drl", path)));
        given().get("/v1/rules/" + path).then().statusCode(404);
        given().post("/v1/rules/versions/" + greeting + "/activate")
                .then()
                .statusCode(200)
                .body("written", is(List.of("test/greeting.drl", path)))
                .body("removed", empty());
        assertThat(text(path)).contains("hallo");
    }

    @Test
    void going_back_leaves_scenarios_beside_other_rules_as_they_are() {
        String path = "clock/clock.scenarios.yaml";
        put("test/greeting.drl", GREETING).statusCode(201);
        put(path, text(path).replace("A clock never moves back", "No clock moves back"))
                .statusCode(200);

        given().post("/v1/rules/versions/" + first + "/activate")
                .then()
                .statusCode(200)
                .body("removed", is(List.of("test/greeting.drl")));

        assertThat(text(path)).contains("No clock moves back");
        put(path, text(path).replace("No clock moves back", "A clock never moves back"))
                .statusCode(200);
    }

    @Test
    void an_assignment_strategy_of_ones_own_needs_a_file_and_a_row_and_explains_itself() {
        put(POLICY, text(POLICY).replace("    - skill_based\n", "    - skill_based\n    - first_in_line\n"))
                .statusCode(200);
        put("project/first_in_line.drl", """
                package rules.project;

                import accumulate org.parley.engine.rules.IndexFunction index;
                import org.parley.engine.fact.*;
                import java.util.List;
                import org.parley.agent.*;
                import org.parley.project.*;

                rule "first_in_line: the eligible agent that registered last is chosen"
                when
                    $agents : Index() from accumulate($agent : Agent($names : skillNames), index($agent))
                    $next   : NextTask(strategy == "first_in_line", !meeting)
                then
                    delete($next);
                    insert(new Award($next.task(), lastInLine(candidates($agents, $next.task()))));
                end

                rule "first_in_line: an agent stands by when it registered"
                when
                    $approach : Approach(strategy == "first_in_line")
                    $agent    : Agent(agentId == $approach.agentId)
                then
                    insert(new Standing($approach.task(), $approach.agentId(), inLine($agent)));
                end

                function Choice lastInLine(List agents) {
                    return Choice.of((List<Agent>) agents, agent -> inLine(agent));
                }

                function Bid inLine(Agent agent) {
                    double place = agent.getRegistered() * 1.0;
                    return Bid.of(agent.getAgentId(), place, Rank.of(agent.getAgentId(), -place), List.of("registered"), place);
                }
                """).statusCode(201);
        String base = "/v1/workspaces/own-strategy";
        given().put(base).then().statusCode(201);

        given().contentType(ContentType.JSON)
                .body("""
                        {"project_id": "p", "assignment_strategy": "first_in_line",
                         "scheduling": {"start_date": "2026-01-05T09:00:00"},
                         "agents": [{"agent_id": "ada", "skill_levels": {"design": 9}},
                                    {"agent_id": "ben", "skill_levels": {"design": 7}}],
                         "tasks": [{"task_id": "sketch", "description": "Sketch it", "estimated_hours": 4,
                                    "required_skills": {"design": 6}}]}
                        """)
                .post(base + "/projects")
                .then()
                .statusCode(201);
        given().post(base + "/projects/p/run").then().statusCode(202);

        when().get(base + "/why?task=p/sketch")
                .then()
                .body("agents[0].agent_id", is("ben"))
                .body("agents[0].bid.registered", is(2f));
    }

    @Test
    @LogsErrors("RegisterAgent was undone")
    void a_rule_that_fails_is_named_with_its_place_and_the_way_out_and_others_go_on() {
        put("test/bad.drl", """
                package rules.test;

                import org.parley.agent.*;

                rule "An agent called bad is not taken"
                when
                    $agent : Agent(name == "bad", active >= 0)
                    AgentPolicy(maxConcurrent / (active0($agent)) >= 0)
                then
                    modify($agent) { setName("good") }
                end

                function int active0(Agent agent) {
                    return agent.getActive();
                }
                """).statusCode(201);
        String base = "/v1/workspaces/poisoned";
        given().put(base).then().statusCode(201);

        agent(base, "a", "fine").statusCode(201);
        agent(base, "b", "bad")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("way_out", containsString("PUT /v1/rules/{path}"))
                .body("detail", containsString("/ by zero"));
        agent(base, "c", "fine").statusCode(201);
        when().get(base).then().body("halted", is((String) null));
        given().delete("/v1/rules/test/bad.drl").then().statusCode(200);
        agent(base, "b", "bad").statusCode(201);
    }

    private static ValidatableResponse agent(String base, String id, String name) {
        return given().contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"skill_levels\": {}}".formatted(name))
                .put(base + "/agents/" + id)
                .then();
    }

    @Test
    void a_rule_that_decides_from_facts_alone_is_warned_of_with_the_fact() {
        put("test/again.drl", """
                package rules.test;

                import org.parley.agent.*;

                rule "An agent is welcomed"
                when
                    $agent : Agent()
                then
                    insert(new AgentRegistered("welcome " + $agent.getAgentId(), true));
                end
                """)
                .statusCode(201)
                .body("warnings.kind", hasItem("rebuild"))
                .body("warnings.find { it.kind == 'rebuild' }.rule", is("An agent is welcomed"))
                .body("warnings.find { it.kind == 'rebuild' }.file", is("test/again.drl"))
                .body("warnings.find { it.kind == 'rebuild' }.message", containsString("fires again for Agent "));
    }

    @Test
    @LogsErrors("the edit is refused")
    void the_status_tells_what_became_of_the_last_edit_and_when() {
        put(POLICY, text(POLICY).replace("load_penalty: 0.5", "load_penalty: 0.7"))
                .statusCode(200)
                .body("state", is("active"))
                .body("written", is(List.of(POLICY)));
        String taken = when().get("/v1/rules/status").path("last_edit_at");

        put(POLICY, "AssignmentPolicy: {}").statusCode(400);

        String refused = when().get("/v1/rules/status")
                .then()
                .body("state", is("refused"))
                .body("problems.file", hasItem(POLICY))
                .extract()
                .path("last_edit_at");
        assertThat(Instant.parse(refused)).isAfterOrEqualTo(Instant.parse(taken));

        put(POLICY, text(POLICY).replace("load_penalty: 0.7", "load_penalty: 0.6"))
                .statusCode(200);
        when().get("/v1/rules/status").then().body("state", is("active")).body("problems", empty());
    }

    @Test
    void files_that_nothing_reads_are_named_with_what_replaces_them() throws IOException {
        Path folder = EditableRules.folder();
        List<String> foreign = List.of(
                "project/discounts.xlsx",
                "project/discounts.csv",
                "project/discounts.dmn",
                "project/award.drl.bak",
                "project/policy.yml",
                "project/award.rdrl",
                "project/table.gdst");
        List<String> silent = List.of("project/.award.drl.swp", "project/award.drl~", "project/.DS_Store", "README.md");
        try {
            for (String file : Stream.concat(foreign.stream(), silent.stream()).toList()) {
                Files.writeString(folder.resolve(file), "nothing");
            }
            Wait.until(() -> when().get("/v1/rules/status")
                    .jsonPath()
                    .getList("warnings.file", String.class)
                    .containsAll(foreign));
            given().contentType(ContentType.JSON)
                    .post("/v1/rules/check")
                    .then()
                    .statusCode(200)
                    .body("errors", is(0))
                    .body(
                            "findings.findAll { it.kind == 'unread' }.file",
                            is(foreign.stream().sorted().toList()))
                    .body(
                            "findings.find { it.file == 'project/discounts.xlsx' }.message",
                            containsString("a decision table is a table policy in YAML"));
        } finally {
            for (String file : Stream.concat(foreign.stream(), silent.stream()).toList()) {
                Files.delete(folder.resolve(file));
            }
        }
        Wait.until(() -> !when().get("/v1/rules/status")
                .jsonPath()
                .getList("warnings.kind", String.class)
                .contains("unread"));
    }

    private static ValidatableResponse put(String path, String text) {
        return given().contentType("application/yaml; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + path)
                .then();
    }

    private static String text(String path) {
        return when().get("/v1/rules/" + path).asString();
    }

    private static String version() {
        return when().get("/v1/rules/status").then().extract().path("version");
    }
}
