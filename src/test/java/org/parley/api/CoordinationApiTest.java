package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.Wait;

/** Coordination patterns over REST (spec/coordination.md), each test in a workspace of its own. */
@QuarkusTest
class CoordinationApiTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String ASKED = ", \"endpoint\": \"http://127.0.0.1:9/agent\"";

    private final String base = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
    }

    @Test
    void the_cheapest_of_all_who_answer_gets_a_contract_and_says_why() {
        agent("ann", "");
        agent("bob", ASKED);
        agent("nora", ASKED);
        post(
                        "contracts",
                        "{\"contract_id\": \"c\", \"task\": \"Build\", \"complexity\": 3, \"required_skills\": {\"java\": 5}}")
                .statusCode(201)
                .header("Location", endsWith("/contracts/c"))
                .body("state", is("CALLING"))
                .body("bidders.find { it.agent_id == 'ann' }.cost", is(30f))
                .body("bidders.find { it.agent_id == 'bob' }.state", is("CALLED"));

        post("contracts/c/refusals", "{\"agent_id\": \"nora\", \"reason\": \"I never do\"}")
                .statusCode(200)
                .body("bidders.find { it.agent_id == 'nora' }.reason", is("I never do"));
        post("contracts/c/bids", "{\"agent_id\": \"bob\", \"cost\": 0}")
                .body("state", is("AWARDED"))
                .body("contractor", is("bob"));

        when().get(base + "/contracts/c/why?agent=ann")
                .then()
                .body("awarded_to", is("bob"))
                .body("outcome", is("proposed"))
                .body("reason", is("at 30.0 with 0 tasks under way"));
        when().get(base + "/contracts/c/why?agent=nora")
                .then()
                .body("outcome", is("declined"))
                .body("reason", is("REFUSED: I never do"));
        when().get(base + "/agents/bob").then().body("active", is(1));

        post("contracts/c/failure", "{\"agent_id\": \"bob\", \"reason\": \"ill\"}")
                .body("call", is(2));
        post("contracts/c/refusals", "{\"agent_id\": \"nora\", \"reason\": \"no\", \"not_understood\": true}")
                .body("contractor", is("ann"));
        post("contracts/c/result", "{\"agent_id\": \"ann\", \"result\": {\"lines\": 7}}")
                .body("state", is("COMPLETED"))
                .body("result.lines", is(7))
                .body("bidders.find { it.call == 2 && it.agent_id == 'nora' }.state", is("NOT_UNDERSTOOD"));
        when().get(base + "/agents/ann").then().body("active", is(0));
        post("contracts/c/cancel", "")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("rule", is("What has ended cannot be cancelled"))
                .body("missing", is("it is COMPLETED"));
    }

    @Test
    void whoever_never_answers_is_silent_when_the_time_is_up() {
        agent("sid", ASKED);
        post("contracts", "{\"contract_id\": \"c\", \"task\": \"Build\", \"complexity\": 3, \"bid_seconds\": 1}")
                .statusCode(201);

        Wait.until(() -> "UNFULFILLED"
                .equals(when().get(base + "/contracts/c").then().extract().path("state")));
        when().get(base + "/contracts/c").then().body("bidders.state", contains("SILENT"));
    }

    @Test
    void all_mistakes_are_told_at_once_with_their_places() {
        post(
                        "contracts",
                        "{\"contract_id\": \"a b\", \"complexity\": -1, \"required_skills\": {\"java\": 11}, \"bider\": []}")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.pointer", hasItem("/contract_id"))
                .body("errors.pointer", hasItem("/task"))
                .body("errors.pointer", hasItem("/complexity"))
                .body("errors.pointer", hasItem("/required_skills/java"))
                .body("errors.find { it.pointer == '/bider' }.message", containsString("did you mean \"bidders\"?"));
        post("delegations", "{\"task\": \"All\", \"subtasks\": [{\"estimated_load\": \"much\"}]}")
                .statusCode(400)
                .body("errors.pointer", contains("/subtasks/0/task", "/subtasks/0/estimated_load"));
        post("contracts/nothing/bids", "{\"agent_id\": \"ann\"}").statusCode(404);
        post("consensus", "{\"proposer\": \"a\", \"value\": 1, \"agents\": [\"a\", \"a\"]}")
                .statusCode(400)
                .body("errors.message", contains("a is here twice"));
    }

    @Test
    void the_parts_of_work_are_shared_and_put_together_in_order() {
        agent("ann", "");
        agent("bob", "");
        post("delegations", """
                {"delegation_id": "d", "strategy": "centralised", "task": "All",
                 "subtasks": [{"task": "One", "estimated_load": 2}, {"task": "Two", "required_skills": {"java": 5}}]}""")
                .statusCode(201)
                .body("state", is("DECOMPOSED"))
                .body("parts.agent_id", contains("ann", "bob"));

        post("delegations/d.2/result", "{\"agent_id\": \"bob\", \"result\": \"second\"}")
                .statusCode(200);
        post("delegations/d.1/result", "{\"agent_id\": \"bob\", \"result\": \"first\"}")
                .statusCode(409);
        post("delegations/d.1/result", "{\"agent_id\": \"ann\", \"result\": \"first\"}")
                .statusCode(200);

        when().get(base + "/delegations/d")
                .then()
                .body("state", is("COMPLETED"))
                .body("results", contains("first", "second"));
        when().get(base + "/agents/ann").then().body("load", is(0f)).body("active", is(0));
    }

    @Test
    void work_goes_down_the_hierarchy_until_somebody_can_take_it() {
        agent("ann", "");
        put("managers/top", "{\"subordinates\": [\"east\"]}").statusCode(201);
        put("managers/east", "{\"subordinates\": [\"ann\", \"top\"]}").statusCode(201);

        post(
                        "delegations",
                        "{\"delegation_id\": \"d\", \"strategy\": \"hierarchical\", \"manager\": \"top\", \"task\": \"Build\"}")
                .body("agent_id", is("ann"))
                .body("path", contains("top", "east"));
        post("delegations", """
                {"delegation_id": "e", "strategy": "hierarchical", "manager": "top", "task": "Paint",
                 "required_skills": {"painting": 5}}""")
                .statusCode(201)
                .body("state", is("UNDELEGABLE"))
                .body("path", contains("top", "east"));
        post(
                        "delegations",
                        "{\"delegation_id\": \"f\", \"strategy\": \"hierarchical\", \"manager\": \"none\", \"task\": \"Build\"}")
                .statusCode(409)
                .body("missing", is("there is no manager none"));
    }

    @Test
    void a_resource_has_one_holder_and_the_others_know_their_place() {
        post("resources/printer/claims", "{\"agent_id\": \"ann\"}")
                .statusCode(201)
                .body("token", is(1))
                .body("until", notNullValue());
        post("resources/printer/claims", "{\"agent_id\": \"bob\"}")
                .statusCode(202)
                .body("holder", is("ann"))
                .body("held_since", notNullValue())
                .body("place", is(1));
        post("resources/printer/claims", "{\"agent_id\": \"ann\", \"lease_seconds\": 600}")
                .statusCode(200)
                .body("token", is(1));
        when().get(base + "/resources/printer")
                .then()
                .body("lease.agent_id", is("ann"))
                .body("waiting.agent_id", contains("bob"));

        given().delete(base + "/resources/printer/claims?agent=ann").then().statusCode(204);

        when().get(base + "/resources/printer")
                .then()
                .body("lease.agent_id", is("bob"))
                .body("lease.token", is(2))
                .body("waiting", hasSize(0));
        when().get(base + "/conflicts")
                .then()
                .body("items.conflict_id", contains("resource-printer-1"))
                .body("items[0].winner", is("ann"))
                .body("items[0].losers", contains("bob"));
        when().get(base + "/why?conflict=resource-printer-1&agent=bob")
                .then()
                .statusCode(200)
                .body("state", is("RESOLVED"))
                .body("parties.agent_id", contains("bob"))
                .body("parties[0].outcome", is("lost"))
                .body("parties[0].reason", is("ann keeps it, bob waits at place 1"))
                .body("decisions.type", contains("ConflictFound", "ConflictResolved"))
                .body("decisions[1].rule", startsWith("Whoever claims what another one has is in conflict"))
                .body("decisions[1].matched[0].fact.resource_id", is("printer"));
        when().get(base + "/why?conflict=resource-printer-1&agent=eve").then().statusCode(404);
        when().get(base + "/why?conflict=resource-printer-2").then().statusCode(404);
        when().get(base + "/why?conflict=resource-printer-1&task=p/a").then().statusCode(400);
        given().delete(base + "/resources/printer/claims?agent=ann").then().statusCode(409);
    }

    @Test
    void a_circle_of_agents_who_wait_for_each_other_is_broken_when_it_closes() {
        post("resources/r/claims", "{\"agent_id\": \"ann\", \"priority\": 5}").statusCode(201);
        post("resources/s/claims", "{\"agent_id\": \"bob\", \"priority\": 1}").statusCode(201);
        post("resources/s/claims", "{\"agent_id\": \"ann\", \"priority\": 5}").statusCode(202);
        post("resources/r/claims", "{\"agent_id\": \"bob\", \"priority\": 1}").statusCode(202);

        when().get(base + "/resources/s")
                .then()
                .body("lease.agent_id", is("ann"))
                .body("lease.token", is(2));
        when().get(base + "/conflicts/deadlock-s-1")
                .then()
                .body("kind", is("DEADLOCK"))
                .body("parties", contains("bob", "ann"))
                .body("losers", contains("bob"))
                .body("outcome", is("bob yields s, held with priority 1"));
    }

    @Test
    void who_wants_the_same_number_in_another_form_is_in_no_dispute() {
        put("agents/ann/goals/share", "{\"value\": {\"of\": [2, 0.5]}}").statusCode(200);
        put("agents/bob/goals/share", "{\"value\": {\"of\": [2.0, 0.5]}}")
                .statusCode(200)
                .body("value.of[0]", is(2));

        when().get(base + "/conflicts").then().body("items.subject", not(hasItem("share")));
    }

    @Test
    void goals_that_contradict_each_other_are_settled_by_the_best_compromise() {
        put("agents/ann/goals/port", "{\"value\": 80, \"priority\": 2}").statusCode(200);
        put("agents/bob/goals/port", "{\"value\": 90}").statusCode(200);
        post("conflicts/goal-port-1/offers", """
                {"agent_id": "ann", "offers": [{"value": 80, "utility": 5}, {"value": 85, "utility": 4}]}""").body("state", is("OPEN"));
        post(
                        "conflicts/goal-port-1/offers",
                        "{\"agent_id\": \"bob\", \"key\": \"host\", \"value\": 85, \"utility\": 4}")
                .statusCode(400)
                .body("errors[0].pointer", is("/key"));
        post(
                        "conflicts/goal-port-1/offers",
                        "{\"agent_id\": \"bob\", \"key\": \"port\", \"value\": 85, \"utility\": 4}")
                .body("state", is("RESOLVED"))
                .body("value", is(85));

        when().get(base + "/agents/bob/goals")
                .then()
                .body("items.value", contains(85))
                .body("items.wanted", contains(90));
    }

    @Test
    void nobody_stuffs_offers_and_a_dispute_does_not_wait_for_whoever_left_it() {
        put("agents/ann/goals/speed", "{\"value\": 1}").statusCode(200);
        put("agents/bob/goals/speed", "{\"value\": 2}").statusCode(200);
        put("agents/cid/goals/speed", "{\"value\": 3}").statusCode(200);
        post("conflicts/goal-speed-1/offers", """
                {"agent_id": "ann", "offers": [{"value": 1, "utility": 5}, {"value": 1.0, "utility": 5}, {"value": 1}]}""")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/offers/1/value", "/offers/2/value", "/offers/2/utility"));
        post("conflicts/goal-speed-1/offers", "{\"agent_id\": \"ann\", \"offers\": []}")
                .statusCode(400)
                .body("errors.pointer", contains("/offers"));
        post("conflicts/goal-speed-1/offers", "{\"agent_id\": \"ann\", \"value\": 1, \"utility\": 5}")
                .body("state", is("OPEN"));
        post("conflicts/goal-speed-1/offers", "{\"agent_id\": \"bob\", \"value\": 2, \"utility\": 4}")
                .body("state", is("OPEN"));

        when().delete(base + "/agents/cid/goals/speed").then().statusCode(204);
        when().get(base + "/conflicts/goal-speed-1")
                .then()
                .body("state", is("RESOLVED"))
                .body("parties", contains("ann", "bob"))
                .body("value", is(1));
    }

    @Test
    void work_of_a_conversation_goes_to_somebody_in_it_who_has_the_role() {
        for (String id : List.of("ann", "bob", "cid")) {
            agent(id, "");
        }
        post("conversations", "{\"conversation_id\": \"c\", \"topic\": \"the roof\"}")
                .statusCode(201);
        post("conversations/c/agents", "{\"id\": \"bob\", \"role\": {\"name\": \"critic\"}}")
                .statusCode(201);
        post("conversations/c/agents", "{\"id\": \"cid\", \"role\": {\"name\": \"builder\"}}")
                .statusCode(201);

        post(
                        "delegations",
                        "{\"delegation_id\": \"d\", \"task\": \"Lay\", \"conversation_id\": \"c\", \"role\": \"builder\"}")
                .statusCode(201)
                .body("agent_id", is("cid"));
        post("delegations", "{\"delegation_id\": \"e\", \"task\": \"Look\", \"conversation_id\": \"c\"}")
                .body("agent_id", is("bob"));
        post("delegations", "{\"delegation_id\": \"f\", \"task\": \"Else\"}").body("agent_id", is("ann"));
        when().get(base + "/delegations?conversation=c").then().body("items.delegation_id", contains("d", "e"));
        when().get(base + "/delegations").then().body("items.delegation_id", contains("d", "e", "f"));

        post("delegations", "{\"task\": \"Lay\", \"conversation_id\": \"none\"}")
                .statusCode(404);
        post("delegations", "{\"task\": \"Lay\", \"strategy\": \"hierarchical\"}")
                .statusCode(409)
                .body("detail", containsString("the manager with whom it begins is missing"));
        post("delegations", "{\"task\": \"Lay\", \"role\": \"builder\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/role"));
    }

    @Test
    void time_that_two_tasks_want_is_divided_by_priority() {
        String window = "\"from\": \"2030-01-07T09:00:00Z\", \"to\": \"2030-01-07T11:00:00Z\"";
        put("agents/ann/time/a", "{%s, \"priority\": 3}".formatted(window)).statusCode(200);
        put("agents/ann/time/b", "{%s}".formatted(window)).body("windows.from", contains("2030-01-07T10:30:00Z"));
        when().get(base + "/agents/ann/time")
                .then()
                .body("items.find { it.task == 'a' }.windows.to", contains("2030-01-07T10:30:00Z"));
        when().get(base + "/conflicts").then().body("items.kind", contains("PRIORITY"));
    }

    @Test
    void a_write_is_told_that_it_is_lost_and_versions_go_on_after_a_deletion() {
        put("memory/late", "{\"value\": 1, \"writer\": \"ann\", \"consistency\": \"eventual\"}")
                .statusCode(201)
                .body("lost", is(false));
        String late =
                "{\"value\": 2, \"writer\": \"bob\", \"consistency\": \"eventual\", \"written\": \"2024-07-01T09:00:00Z\"}";
        put("memory/late", late).statusCode(200).body("lost", is(true)).body("value", is(1));

        given().delete(base + "/memory/late").then().statusCode(204);
        put("memory/late", late)
                .statusCode(200)
                .body("lost", is(true))
                .body("version", is(1))
                .body("value", nullValue());
        when().get(base + "/memory/late").then().statusCode(404);
        put("memory/late", "{\"value\": 3, \"writer\": \"ann\"}")
                .statusCode(201)
                .header("ETag", is("\"2\""))
                .body("lost", is(false));
        put("memory/late", "{\"value\": 4, \"writer\": \"ann\", \"version\": 1}")
                .statusCode(412)
                .body("version", is(2));
    }

    @Test
    void shared_memory_is_written_by_compare_and_set() {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"value\": 0, \"writer\": \"ann\"}")
                .put(base + "/memory/k")
                .then()
                .statusCode(412)
                .body("detail", is("there is no k"));
        put("memory/k", "{\"value\": 1, \"writer\": \"ann\"}").statusCode(201).header("ETag", is("\"1\""));
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"value\": 2, \"writer\": \"bob\"}")
                .put(base + "/memory/k")
                .then()
                .statusCode(200)
                .body("version", is(2));
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"value\": 3, \"writer\": \"ann\"}")
                .put(base + "/memory/k")
                .then()
                .statusCode(412)
                .header("ETag", is("\"2\""));
        put("memory/k", "{\"value\": 4, \"writer\": \"cid\", \"consistency\": \"eventual\", \"base\": 1}")
                .statusCode(200);
        when().get(base + "/memory/k/conflicts")
                .then()
                .body("items.loser", contains("bob"))
                .body("items.kept.writer", contains("cid"));
        when().get(base + "/memory/k").then().header("ETag", is("\"3\"")).body("value", is(4));
        given().header("If-Match", "\"2\"")
                .delete(base + "/memory/k")
                .then()
                .statusCode(412)
                .header("ETag", is("\"3\""));
        given().header("If-Match", "\"3\"").delete(base + "/memory/k").then().statusCode(204);
        when().get(base + "/memory/k").then().statusCode(404);
    }

    @Test
    void what_is_written_to_an_entry_is_heard_by_those_who_watch_it() {
        put("memory/other", "{\"value\": 0, \"writer\": \"ann\"}").statusCode(201);
        put("memory/k", "{\"value\": 1, \"writer\": \"ann\"}").statusCode(201);
        put("memory/other", "{\"value\": 1, \"writer\": \"ann\"}").statusCode(200);
        put("memory/k", "{\"value\": 2, \"writer\": \"ann\"}").statusCode(200);

        assertThat(events("/memory/k/watch?from=1", 2))
                .allSatisfy(event -> assertThat(event).contains("MemoryWritten").contains("\"name\":\"k\""));
    }

    @Test
    void an_agent_keeps_things_in_mind_and_saves_itself() {
        put("agents/ann/memory/k", "{\"value\": {\"x\": 1}}")
                .statusCode(201)
                .body("importance", is(1f))
                .body("place", is("SHORT_TERM"));
        when().get(base + "/agents/ann/memory/k").then().body("value.x", is(1)).body("accesses", is(2));
        int entries = entries();
        when().get(base + "/agents/ann/memory/none").then().statusCode(404);
        assertThat(entries()).as("a look at what is not there").isEqualTo(entries);
        post("agents/ann/checkpoints", "").statusCode(409);
        for (int number = 1; number <= 6; number++) {
            put("agents/ann/state", "{\"beliefs\": {\"n\": %d}}".formatted(number))
                    .statusCode(number == 1 ? 201 : 200);
            post("agents/ann/checkpoints", "").statusCode(201).body("number", is(number));
        }
        when().get(base + "/agents/ann/checkpoints").then().body("items.number", contains(2, 3, 4, 5, 6));
        post("agents/ann/checkpoints/3/restore", "").statusCode(200).body("beliefs.n", is(3));
        post("agents/ann/checkpoints/1/restore", "").statusCode(404);
    }

    @Test
    void a_quorum_commits_and_an_equivocator_does_not_count() {
        String agents = "\"proposer\": \"a\", \"value\": 80, \"agents\": [\"a\", \"b\", \"c\", \"d\"]";
        post("consensus", "{\"consensus_id\": \"x\", %s, \"faults\": 1}".formatted(agents))
                .statusCode(201)
                .body("quorum", is(3))
                .body("votes.agent_id", contains("a"));
        post("consensus/x/votes", "{\"agent_id\": \"b\", \"accept\": true}").body("state", is("VOTING"));
        post("consensus/x/votes", "{\"agent_id\": \"b\", \"accept\": false}").body("faulty", contains("b"));
        post("consensus/x/votes", "{\"agent_id\": \"c\", \"accept\": true}").body("state", is("VOTING"));
        post("consensus/x/votes", "{\"agent_id\": \"d\", \"accept\": true}").body("state", is("COMMITTED"));
        post("consensus", "{\"consensus_id\": \"y\", %s, \"faults\": 2}".formatted(agents))
                .statusCode(409)
                .body("missing", is("4 agents tolerate 1 faulty ones at most, not 2; 7 are needed"));
        post("consensus", "{\"consensus_id\": \"z\", %s, \"faults\": 0}".formatted(agents))
                .body("quorum", is(3))
                .body("reason", nullValue());
    }

    private int entries() {
        return when().get(base).jsonPath().getInt("entries");
    }

    /** The first events of a stream. */
    private List<String> events(String path, int number) {
        URI uri = URI.create("http://localhost:%d%s%s".formatted(RestAssured.port, base, path));
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            return lines.filter(line -> line.startsWith("data:")).limit(number).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void agent(String id, String more) {
        put("agents/" + id, "{\"name\": \"%s\", \"skill_levels\": {\"java\": 8}%s}".formatted(id, more))
                .statusCode(201);
    }

    private ValidatableResponse put(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put(base + "/" + path)
                .then();
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/" + path)
                .then();
    }
}
