package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Types and rules that a user adds without touching Java: facts of them come over REST, decisions go to the journal. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class OwnTypesTest {
    private static final String HOLIDAYS = """
            // Agents on holiday take no tasks.
            package rules.holiday;

            import org.parley.agent.Agent;
            import org.parley.project.Vacancy;

            declare Holiday
                agentId : String @key
                reason  : String
            end

            declare HolidayBegun
                agentId : String
                reason  : String
            end

            rule "An agent on holiday takes no task"
            when
                $holiday : Holiday()
                $agent   : Agent(agentId == $holiday.agentId, unavailable == null)
            then
                modify($agent) { setUnavailable("on holiday: " + $holiday.getReason()) }
                insert(new HolidayBegun($agent.getAgentId(), $holiday.getReason()));
            end

            rule "An agent whose holiday is over takes tasks again"
            when
                $agent : Agent(unavailable != null, unavailable str[startsWith] "on holiday")
                not Holiday(agentId == $agent.agentId)
            then
                modify($agent) { setUnavailable(null) }
                insert(new Vacancy($agent.getAgentId()));
            end
            """;

    private final String workspace = "/v1/workspaces/w" + UUID.randomUUID();
    private String first;

    @BeforeEach
    void declare() {
        first = when().get("/v1/rules/status").path("version");
        put(HOLIDAYS).statusCode(201);
        given().put(workspace).then().statusCode(201);
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"Ann\"}")
                .put(workspace + "/agents/ann")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate").then().statusCode(200);
    }

    @Test
    void a_fact_of_a_declared_type_is_stated_and_rules_decide_upon_it() {
        state("Holiday", "{\"agent_id\": \"ann\", \"reason\": \"skiing\"}")
                .statusCode(201)
                .header("Location", containsString(workspace + "/facts/Holiday/ann"))
                .body("reason", is("skiing"));

        when().get(workspace + "/agents/ann").then().body("unavailable", is("on holiday: skiing"));
        when().get(workspace + "/facts/Holiday").then().body("items.agent_id", hasItem("ann"));
        when().get(workspace + "/decisions?subject=ann")
                .then()
                .body("items.type", hasItem("HolidayBegun"))
                .body("items.rule", hasItem("An agent on holiday takes no task"));
        when().get(workspace + "/facts").then().body("items", hasItems("Holiday"));

        given().post(workspace + "/journal/verify")
                .then()
                .body("intact", is(true))
                .body("findings", empty());
    }

    @Test
    void a_fact_of_the_same_key_takes_its_place_and_one_that_is_withdrawn_is_gone() {
        state("Holiday", "{\"agent_id\": \"ann\", \"reason\": \"skiing\"}").statusCode(201);
        state("Holiday", "{\"agent_id\": \"ann\", \"reason\": \"sailing\"}").statusCode(200);
        when().get(workspace + "/facts/Holiday/ann").then().body("reason", is("sailing"));

        given().delete(workspace + "/facts/Holiday/ann").then().statusCode(204);

        given().delete(workspace + "/facts/Holiday/ann").then().statusCode(404);
        when().get(workspace + "/agents/ann").then().body("unavailable", nullValue());
    }

    @Test
    void facts_rest_while_no_rule_declares_their_type() {
        state("Holiday", "{\"agent_id\": \"ann\", \"reason\": \"skiing\"}").statusCode(201);

        given().delete("/v1/rules/holiday/holiday.drl").then().statusCode(200);
        given().contentType(ContentType.JSON).body("{\"name\": \"Bob\"}").put(workspace + "/agents/bob");
        when().get(workspace + "/facts/Holiday/ann").then().statusCode(404);

        put(HOLIDAYS).statusCode(201);
        when().get(workspace + "/facts/Holiday/ann").then().statusCode(200).body("reason", is("skiing"));
        given().delete(workspace + "/facts/Holiday/ann").then().statusCode(204);
        when().get(workspace + "/agents/ann").then().body("unavailable", nullValue());
    }

    @Test
    void what_is_no_fact_of_the_type_is_refused_with_the_reason() {
        state("Holliday", "{}").statusCode(404).body("detail", containsString("did you mean \"Holiday\"?"));
        state("HolidayBegun", "{}").statusCode(404);
        state("Agent", "{}").statusCode(404);
        state("Holiday", "{\"reason\": \"skiing\"}").statusCode(400).body("errors.pointer", hasItem("/agent_id"));
        state("Holiday", "{\"agent_id\": \"ann\", \"reasons\": \"skiing\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/reasons"))
                .body("errors[0].message", containsString("did you mean \"reason\"?"));
        state("Holiday", "[").statusCode(400);
        when().get(workspace + "/facts/Holiday").then().body("items", empty());
    }

    private static ValidatableResponse put(String text) {
        return given().contentType("application/yaml; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/holiday/holiday.drl")
                .then();
    }

    private ValidatableResponse state(String type, String values) {
        return given().contentType(ContentType.JSON)
                .body(values)
                .post(workspace + "/facts/" + type)
                .then();
    }
}
