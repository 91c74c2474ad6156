package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.Full;

/** Somebody tests rules with their scenarios, and an edit before it is active, over REST. */
@QuarkusTest
class RuleTestingTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String POLICY = "project/assignment.yaml";
    private static final String SCENARIOS = "project/award.scenarios.yaml";
    private static final String GREETING = """
            package rules.greeting;

            import org.parley.agent.*;

            rule "An agent of the name hello is renamed"
            when
                $agent : Agent(name == "hello")
                AgentPolicy()
            then
                modify($agent) { setName("hallo") }
            end
            """;

    @Test
    void the_scenarios_of_the_active_rules_hold() {
        when().post("/v1/rules/test")
                .then()
                .statusCode(200)
                .body("version", is(version()))
                .body("scenarios", greaterThan(100))
                .body("failures", empty())
                .body("silent_rules", empty())
                .body("unmissed_rules", nullValue())
                .body("problems", empty());
    }

    @Test
    void an_edit_is_tested_before_it_is_active_and_changes_nothing() {
        String before = version();
        String edited = text(POLICY).replace("preference_weight: 0.1 ", "preference_weight: 0.2 ");

        test(Map.of("files", Map.of(POLICY, edited)))
                .statusCode(200)
                .body("version", not(before))
                .body("failures.file", hasItem(SCENARIOS))
                .body("failures.differences.flatten().differs.flatten()", hasItem("bid.score: expected 9.5, was 10.0"));

        assertThat(version()).isEqualTo(before);
        assertThat(text(POLICY)).isNotEqualTo(edited);
    }

    @Test
    void only_the_chosen_scenarios_are_carried_out() {
        test(Map.of("only", List.of("project/award.drl", "clock")))
                .statusCode(200)
                .body("scenarios", is(7))
                .body("rules", is(5));
    }

    @Test
    void a_new_rule_without_a_scenario_is_named() {
        test(Map.of(
                        "files",
                        Map.of("greeting/greeting.drl", GREETING),
                        "only",
                        List.of("agent", "greeting/greeting.drl")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/only/1"));
        test(Map.of("files", Map.of("greeting/greeting.drl", GREETING)))
                .statusCode(200)
                .body("failures", empty())
                .body("silent_rules.rule", is(List.of("An agent of the name hello is renamed")))
                .body("silent_rules[0].file", is("greeting/greeting.drl"))
                .body("silent_rules[0].line", is(5));
    }

    @Test
    void rules_that_no_scenario_misses_are_named_when_that_is_asked_for() {
        String scenario = """
                - name: Somebody is renamed
                  given:
                    - Agent: {agent_id: ann, name: hello, max_concurrent: 1}
                  when:
                    RulesActivated: {version: "2"}
                  then:
                    facts:
                      - Agent: {agent_id: ann}
                """;

        test(Map.of(
                        "files",
                        Map.of("greeting/greeting.drl", GREETING, "greeting/greeting.scenarios.yaml", scenario),
                        "only",
                        List.of("greeting"),
                        "drop",
                        true))
                .statusCode(200)
                .body("silent_rules", empty())
                .body("unmissed_rules.rule", is(List.of("An agent of the name hello is renamed")));
    }

    @Test
    void a_scenario_file_with_mistakes_is_reported_by_line() {
        test(Map.of("files", Map.of(SCENARIOS, text(SCENARIOS).replaceFirst("TaskAssigned", "TaskAsigned"))))
                .statusCode(200)
                .body("problems.file", is(List.of(SCENARIOS)))
                .body("problems[0].line", is(13))
                .body("problems[0].message", is("there is no decision TaskAsigned; did you mean \"TaskAssigned\"?"));
    }

    @Test
    void an_edit_that_does_not_compile_is_refused_with_its_place() {
        test(Map.of("files", Map.of("greeting/greeting.drl", GREETING.replace("setName", "setNickname"))))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.file", hasItem("greeting/greeting.drl"))
                .body("errors.message", hasItem(containsString("setNickname")));
    }

    @Test
    void every_mistake_in_the_body_has_its_pointer() {
        test(Map.of("files", Map.of("../x.drl", "", "a/b.drl", 7), "only", "all", "drop", "yes", "then", 1))
                .statusCode(400)
                .contentType(PROBLEM)
                .body(
                        "errors.pointer.sort()",
                        is(List.of("/drop", "/files/..~1x.drl", "/files/a~1b.drl", "/only", "/then")));
    }

    @Test
    @Tag("sampled")
    void tests_that_come_at_once_wait_for_each_other_and_hold_up_nobody_else() {
        Map<String, Object> some = Full.isOn() ? Map.of() : Map.of("only", List.of("meeting"));
        List<CompletableFuture<Integer>> tests = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> test(some).extract().statusCode()))
                .limit(4)
                .toList();

        when().get("/v1/rules/status").then().statusCode(200);
        assertThat(tests.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    private static ValidatableResponse test(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/rules/test")
                .then();
    }

    private static String text(String path) {
        return when().get("/v1/rules/" + path).asString();
    }

    private static String version() {
        return when().get("/v1/rules/status").then().extract().path("version");
    }
}
