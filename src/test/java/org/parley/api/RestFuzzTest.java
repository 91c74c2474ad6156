package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.Chance;
import org.parley.Full;
import org.parley.api.RawHttp.Reply;
import org.parley.api.RequestMaker.Request;

/**
 * Whatever is sent to the operations that the API describes, no answer is an error of the server, and what is refused is a
 * problem. Some hundred in each build, thousands in the profile full; {@code
 * -Dparley.requests=20000} for more, {@code -Dparley.seed=N} for others.
 */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
@Tag("sampled")
class RestFuzzTest {
    private static final System.Logger LOG = System.getLogger("fuzz");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = Integer.getInteger("parley.requests", Full.times(200, 5_000));
    private static final long SEED = Long.getLong("parley.seed", 1L);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** They go through all rules or all entries; one in a hundred is enough of them. */
    private static final List<String> LONG =
            List.of("/rules/test", "/rules/check", "/backtest", "/migration", "/journal/verify", "/v1/rules/{path}");

    private static final int MOST_TOLD = 20;
    private static final int REFRESHED = 200;

    /** What there is at the beginning, by path. */
    private static final Map<String, String> THERE = Map.of(
            "projects",
            """
            {"project_id": "p", "scheduling": {"mode": "compressed", "start_date": "2026-01-05T09:00:00"}, "agents": [
               {"agent_id": "ann", "skill_levels": {"java": 9}}, {"agent_id": "bob", "skill_levels": {"java": 5}}],
             "tasks": [
               {"task_id": "t1", "description": "A", "estimated_hours": 2, "required_skills": {"java": 4}},
               {"task_id": "t2", "description": "B", "estimated_hours": 2, "dependencies": ["t1"]}]}""",
            "meetings",
            "{\"meeting_id\": \"m\", \"topic\": \"t\", \"creator\": \"ann\", \"participants\": [{\"agent_id\": \"bob\"}]}",
            "conversations",
            "{\"conversation_id\": \"c\", \"topic\": \"t\"}",
            "contracts",
            "{\"contract_id\": \"c\", \"task\": \"Build\", \"complexity\": 3, \"bid_seconds\": 100}",
            "delegations",
            "{\"delegation_id\": \"c\", \"task\": \"All\"}",
            "consensus",
            "{\"consensus_id\": \"c\", \"proposer\": \"ann\", \"value\": 1, \"agents\": [\"ann\", \"bob\"]}",
            "negotiations",
            "{\"negotiation_id\": \"c\", \"name\": \"n\", \"date\": \"2026-01-05\", \"duration\": 60, \"minimum_participants\": 1}");

    private record Operation(String method, String path, JsonNode described) {
        boolean isLong() {
            return LONG.stream().anyMatch(path::endsWith);
        }
    }

    @Test
    void no_request_is_an_error_of_the_server_and_every_refusal_is_a_problem() throws JsonProcessingException {
        JsonNode api = JSON.readTree(RestAssured.get("/q/openapi?format=json").asString());
        List<Operation> operations = operations(api);
        assertThat(operations).hasSizeGreaterThan(100);
        List<String> failures = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();

        for (int index = 0; index < REQUESTS && failures.size() < MOST_TOLD; index++) {
            if (index % REFRESHED == 0) {
                refresh();
                LOG.log(System.Logger.Level.INFO, index + " answers by status: " + statuses);
            }
            Chance chance = new Chance(SEED + index);
            Operation operation = chance.oneOf(operations);
            while (operation.isLong() && chance.below(100) > 0) {
                operation = chance.oneOf(operations);
            }
            Request request = new RequestMaker(chance, api.path("components").path("schemas"))
                    .make(operation.method, operation.path, operation.described, RestAssured.port);
            Reply reply = RawHttp.send(RestAssured.port, request.head(), request.body());
            statuses.merge(reply.status(), 1, Integer::sum);
            String mistake = mistake(request, reply);
            if (mistake != null) {
                failures.add(told(index, mistake, request, reply));
            }
        }

        LOG.log(System.Logger.Level.INFO, "all answers by status: " + statuses);
        assertThat(failures).isEmpty();
    }

    /** What requests have removed is there again. */
    private static void refresh() {
        given().put("/v1/workspaces/other");
        THERE.forEach((path, body) -> given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/workspaces/default/" + path)
                .then()
                .statusCode(oneOf(201, 409)));
    }

    private static List<Operation> operations(JsonNode api) {
        List<Operation> operations = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        operations.add(
                                new Operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()));
                    }
                }));
        return operations;
    }

    /** Null if the answer is one that may be. */
    private static String mistake(Request request, Reply reply) {
        if (reply.status() == 0) {
            return "no answer";
        }
        if (reply.status() >= 500) {
            return "an error of the server";
        }
        boolean noBody = request.malformed() || request.head().startsWith("HEAD ");
        if (reply.status() >= 400 && !noBody && !reply.isProblem()) {
            return "no problem";
        }
        return noBody || !reply.header("Content-Type").contains("json") || isJson(reply.body()) ? null : "no JSON";
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String told(int index, String mistake, Request request, Reply reply) {
        return """

                %s; alone: ./mvnw test -Dtest=RestFuzzTest -Dparley.requests=1 -Dparley.seed=%d
                with what came before: ./mvnw test -Dtest=RestFuzzTest -Dparley.requests=%d -Dparley.seed=%d
                > %s
                < %s
                """.formatted(
                        mistake, SEED + index, index + 1, SEED, start(request.toString()), start(reply.toString()));
    }

    private static String start(String text) {
        return text.length() <= 1_500 ? text : text.substring(0, 1_500) + "...";
    }
}
