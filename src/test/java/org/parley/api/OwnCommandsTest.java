package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.LogsErrors;

/** A domain of a user's own, src/docs/examples/fleet: its commands come over REST, and rules alone answer them. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class OwnCommandsTest {
    private static final Path EXAMPLE = Path.of("src/docs/examples/fleet");
    private static final String RULES = "fleet.drl";
    private static final String POLICIES = "fleet.yaml";
    private static final String SCENARIOS = "fleet.scenarios.yaml";

    private final String workspace = "/v1/workspaces/w" + UUID.randomUUID();
    private String first;

    @BeforeEach
    void declare() {
        first = when().get("/v1/rules/status").path("version");
        put(RULES, text(RULES)).statusCode(201);
        put(POLICIES, text(POLICIES)).statusCode(201);
        given().put(workspace).then().statusCode(201);
        for (String bus : List.of(
                "{\"id\": \"a\", \"stop\": \"harbour\", \"free\": 1}",
                "{\"id\": \"b\", \"stop\": \"harbour\", \"free\": 2}")) {
            post("/facts/Bus", bus).statusCode(201);
        }
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate").then().statusCode(200);
    }

    @Test
    void the_scenarios_of_the_example_hold_and_leave_no_rule_out() {
        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("fleet/" + SCENARIOS, text(SCENARIOS)), "only", List.of("fleet")))
                .post("/v1/rules/test")
                .then()
                .statusCode(200)
                .body("scenarios", is(8))
                .body("failures", empty())
                .body("problems", empty())
                .body("silent_rules", empty());
    }

    @Test
    void a_command_is_answered_with_all_that_came_of_it() {
        send("RequestRide", "{\"passenger\": \"ann\", \"stop\": \"harbour\"}")
                .statusCode(200)
                .body("command", is("OwnCommand"))
                .body("decisions.type", contains("RideGiven"))
                .body("decisions[0].rule", containsString("has the most free seats"))
                .body("decisions[0].decision.bus", is("b"));

        when().get(workspace + "/facts/Bus/b").then().body("free", is(1));
        when().get(workspace + "/decisions?subject=ann").then().body("items.type", hasItem("RideGiven"));
        given().post(workspace + "/journal/verify")
                .then()
                .body("intact", is(true))
                .body("findings", empty());
    }

    @Test
    void a_command_that_the_rules_refuse_is_a_conflict_that_names_the_rule() {
        send("RequestRide", "{\"passenger\": \"ann\", \"stop\": \"station\"}")
                .statusCode(409)
                .body("detail", containsString("no bus at station has a free seat"))
                .body("rule", is("A ride is refused when no bus at the stop has a free seat"));
    }

    @Test
    void a_command_that_is_repeated_under_its_key_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        int sequence = keyed(key).statusCode(200).extract().path("sequence");

        keyed(key).statusCode(200).body("sequence", is(sequence));

        when().get(workspace + "/facts/Bus/b").then().body("free", is(1));
    }

    @Test
    void commands_are_listed_and_those_that_are_none_are_refused_with_the_reason() {
        when().get(workspace + "/commands")
                .then()
                .body("items.type", hasItems("EndRide", "RequestRide"))
                .body("items.find { it.type == 'RequestRide' }.fields", contains("passenger", "stop"));
        send("RequestRid", "{}").statusCode(404).body("detail", containsString("did you mean \"RequestRide\"?"));
        send("Bus", "{}").statusCode(404);
        send("RideGiven", "{}").statusCode(404);
        send("EndRide", "{\"pasenger\": \"ann\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/pasenger"))
                .body("errors[0].message", containsString("did you mean \"passenger\"?"));
        send("EndRide", "[]").statusCode(400);
        post("/facts/RequestRide", "{}").statusCode(404);
    }

    @Test
    void the_description_of_the_api_has_the_commands_of_the_active_rules() {
        String path = "paths.'/v1/workspaces/{workspace}/commands/RequestRide'.post";
        when().get("/q/openapi?format=json")
                .then()
                .body(path + ".requestBody.content.'application/json'.schema.properties", hasKey("passenger"))
                .body(path + ".responses", hasKey("409"));

        given().delete("/v1/rules/fleet/" + POLICIES).then().statusCode(200);
        given().delete("/v1/rules/fleet/" + RULES).then().statusCode(200);

        when().get("/q/openapi?format=json").then().body("paths", not(hasKey(containsString("RequestRide"))));
    }

    @Test
    void a_policy_of_the_example_decides_as_soon_as_its_file_is_edited() {
        put(POLICIES, text(POLICIES).replace("seats_kept: 0", "seats_kept: 2")).statusCode(200);

        send("RequestRide", "{\"passenger\": \"ann\", \"stop\": \"harbour\"}").statusCode(409);
        given().post(workspace + "/journal/verify").then().body("intact", is(true));
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_policy_that_does_not_fit_its_type_is_refused_at_its_place() {
        put(POLICIES, "RidePolicy:\n  seats_kpt: 0\n")
                .statusCode(400)
                .body("errors[0].line", is(2))
                .body("errors[0].message", containsString("did you mean \"seats_kept\"?"));
        put(POLICIES, "RidePolicy:\n  seats_kept: many\n")
                .statusCode(400)
                .body("errors[0].line", is(2))
                .body("errors[0].message", containsString("seats_kept"));
        put(POLICIES, "RidePolcy:\n  seats_kept: 0\n")
                .statusCode(400)
                .body("errors[0].message", containsString("RidePolicy"));
        given().delete("/v1/rules/fleet/" + RULES)
                .then()
                .statusCode(400)
                .body("errors[0].file", is("fleet/" + POLICIES));
    }

    private ValidatableResponse put(String file, String text) {
        return given().contentType("application/yaml; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/fleet/" + file)
                .then();
    }

    private ValidatableResponse keyed(String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"passenger\": \"ann\", \"stop\": \"harbour\"}")
                .post(workspace + "/commands/RequestRide")
                .then();
    }

    private ValidatableResponse send(String type, String values) {
        return post("/commands/" + type, values);
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(workspace + path)
                .then();
    }

    private static String text(String file) {
        try {
            return Files.readString(EXAMPLE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
