package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.engine.input.Id;

/** Finding a time over REST (spec/scheduling.md), each test in a workspace of its own. */
@QuarkusTest
class NegotiationApiTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String ASKS = "{\"answers_itself\": true}";
    private static final Map<String, String> CALENDARS = Map.of(
            "alice", available("540, \"end\": 720", "840, \"end\": 1080"),
            "bob", available("600, \"end\": 780", "900, \"end\": 1020"),
            "charlie", available("660, \"end\": 840", "960, \"end\": 1080"));

    private final String base = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "alice bob,         2,  60, CONFIRMED,           , 600",
        "alice bob charlie, 3,  60, CONFIRMED,           , 660",
        "alice bob charlie, 3, 120, WAITING, NO_COMMON_SLOT,",
        "alice bob,         2, 180, WAITING, NO_COMMON_SLOT,",
        "alice bob,         3,  60, WAITING, UNSATISFIABLE_QUORUM,"
    })
    void the_vectors_of_the_specification(
            String names, int minimum, int duration, String state, String code, Integer start) {
        List.of(names.split(" ")).forEach(name -> declare(name, CALENDARS.get(name)));

        request(body("plan", duration, minimum, ""))
                .statusCode(201)
                .header("Location", endsWith("/negotiations/plan"))
                .body("state", is(state))
                .body("code", is(code))
                .body("occurrences.slot.start", start == null ? hasSize(0) : is(List.of(start)));
    }

    @Test
    void too_few_participants_are_reconsidered_when_one_registers() {
        declare("alice", CALENDARS.get("alice"));
        declare("bob", CALENDARS.get("bob"));
        request(body("plan", 60, 3, ""))
                .body("reason", is("3 have to take part, 2 are registered"))
                .body("quorum.needed", is(3))
                .body("quorum.registered", is(2));

        declare("charlie", CALENDARS.get("charlie"));

        when().get(base + "/negotiations/plan")
                .then()
                .body("state", is("CONFIRMED"))
                .body("quorum", nullValue())
                .body("occurrences[0].slot.from", is("2024-07-21T11:00:00Z"));
    }

    @Test
    void what_is_said_to_help_does() {
        CALENDARS.forEach(this::declare);
        List<Map<String, Object>> relaxations = request(body("plan", 120, 3, ""))
                .body("impasse.slots", is(9))
                .body("impasse.refusals[2].accepted", is(List.of("alice", "bob")))
                .body("impasse.refusals[2].refused", is(List.of("charlie")))
                .extract()
                .path("impasse.relaxations");

        request(body("shorter", (int) change(relaxations, 0).get("duration"), 3, ""))
                .body("state", is("CONFIRMED"))
                .body("occurrences[0].slot.start", is(660));
        request(body("fewer", 120, (int) change(relaxations, 1).get("minimum_participants"), ""))
                .body("state", is("CONFIRMED"));
    }

    @Test
    void names_in_other_scripts_give_ids_of_their_own() {
        List<String> names = List.of("会议", "計画", "Plan 会议", "Plan 計画", "🎉", "?", "x".repeat(127) + "é");
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            String id = request("""
                            {"name": "%s", "date": "2024-07-21", "duration": 60, "minimum_participants": 2}""".formatted(name)).statusCode(201).extract().path("negotiation_id");
            ids.add(id);
        }
        assertThat(ids).hasSameSizeAs(names).allMatch(Id::is).anyMatch(id -> id.startsWith("plan-"));
    }

    @Test
    void calendars_may_come_with_the_request() {
        request("""
                        {"name": "Plan the release", "date": "2024-07-21", "duration": 60, "minimum_participants": 2,
                         "participants": [
                          {"participant_id": "alice", "available": [{"date": "2024-07-21", "start": 540, "end": 720}]},
                          {"participant_id": "bob", "zone": "Europe/Berlin",
                           "working_hours": [{"days": ["SUNDAY"], "start": 780, "end": 900}]}]}""")
                .statusCode(201)
                .body("negotiation_id", is("plan-the-release"))
                .body("occurrences[0].slot.start", is(660))
                .body("occurrences[0].accepted", is(List.of("alice", "bob")));

        when().get(base + "/calendars").then().body("items.participant_id", is(List.of("alice", "bob")));
        when().get(base + "/calendars/bob/bookings")
                .then()
                .body("items.negotiation_id", is(List.of("plan-the-release")))
                .body("items.from", is(List.of("2024-07-21T11:00:00Z")));
        given().delete(base + "/calendars/bob")
                .then()
                .statusCode(409)
                .body("missing", is("it is booked for plan-the-release"));
        given().post(base + "/negotiations/plan-the-release/cancel").then().statusCode(200);
        given().delete(base + "/calendars/bob").then().statusCode(204);
        when().get(base + "/calendars/bob").then().statusCode(404);
    }

    @Test
    void who_answers_for_himself_is_asked_slot_by_slot() {
        declare("alice", CALENDARS.get("alice"));
        declare("sam", ASKS);
        request(body("plan", 60, 2, ""))
                .body("state", is("ASKING"))
                .body("rounds[0].slots[0].start", is(540))
                .body("rounds[0].asked", is(List.of("sam")));

        respond("{\"round\": 1, \"owner\": \"sam\", \"accepted\": false}")
                .statusCode(200)
                .body("round", is(2))
                .body("rounds[0].responses[0].accepted", is(false))
                .body("rounds[1].slots[0].start", is(600));
        respond("{\"round\": 1, \"owner\": \"sam\", \"accepted\": true}")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("rule", is("Nobody answers in a round that is not open"))
                .body("missing", is("round 2 is open, not 1"));
        respond("""
                        {"meeting": "Plan", "round": 2, "owner": "sam", "accepted": true, "preference_score": 7,
                         "slot": {"date": "2024-07-21", "start": 600, "end": 660}}""").body("state", is("CONFIRMED")).body("occurrences[0].accepted", is(List.of("alice", "sam")));
        respond("{\"round\": 2, \"owner\": \"sam\", \"accepted\": true}").statusCode(409);
    }

    @Test
    void a_request_of_higher_priority_goes_first_though_it_is_answered_later() {
        declare("zoe", """
                {"answers_itself": true, "available": [{"date": "2024-07-21", "start": 600, "end": 660}]}""");
        request(body("low", 60, 1, ", \"required\": [\"zoe\"], \"priority\": 1"))
                .body("state", is("ASKING"));
        request(body("high", 60, 1, ", \"required\": [\"zoe\"], \"priority\": 5"))
                .body("state", is("ASKING"));

        String yes = "{\"round\": 1, \"owner\": \"zoe\", \"accepted\": true}";
        respond("low", yes).body("state", is("HELD"));
        respond("high", yes).body("state", is("CONFIRMED"));
        when().get(base + "/negotiations/low")
                .then()
                .body("state", is("WAITING"))
                .body("code", is("NO_COMMON_SLOT"));
    }

    @Test
    void a_slot_ends_by_the_clock_on_the_wall_where_the_clocks_are_changed() {
        declare("alice", "{\"zone\": \"Europe/Berlin\"}");
        String where = ", \"zone\": \"Europe/Berlin\", \"window\": {\"start\": 60, \"end\": 180}";
        request(body("forward", 120, 1, where).replace("2024-07-21", "2024-03-31"))
                .body("code", is("NO_COMMON_SLOT"));
        request(body("back", 180, 1, where).replace("2024-07-21", "2024-10-27"))
                .body("occurrences[0].slot.start", is(60))
                .body("occurrences[0].slot.end", is(180))
                .body("occurrences[0].slot.to", is("2024-10-27T02:00:00Z"));
    }

    @Test
    void a_hold_is_confirmed_or_gives_way_and_what_is_cancelled_is_free_for_who_waits() {
        declare("alice", available("600, \"end\": 660"));
        request(body("low", 60, 1, ", \"hold_minutes\": 5, \"priority\": 2")).body("state", is("HELD"));
        request(body("high", 60, 1, ", \"hold_minutes\": 5, \"priority\": 4")).body("state", is("HELD"));
        when().get(base + "/negotiations/low").then().body("state", is("WAITING"));
        post("/negotiations/low/confirm").statusCode(409).body("missing", is("it is WAITING, not HELD"));
        post("/negotiations/high/confirm").statusCode(200).body("state", is("CONFIRMED"));
        request(body("late", 60, 1, ", \"priority\": 5")).body("state", is("WAITING"));

        post("/negotiations/high/cancel").statusCode(200).body("state", is("CANCELLED"));

        when().get(base + "/negotiations/late").then().body("state", is("CONFIRMED"));
        when().get(base + "/negotiations/low").then().body("state", is("WAITING"));
        post("/negotiations/high/cancel").statusCode(409);
        when().get(base + "/negotiations").then().body("items.negotiation_id", is(List.of("high", "late", "low")));
    }

    @Test
    void a_series_has_one_slot_and_tells_its_exceptions() {
        declare("alice", """
                {"available": [{"date": "2024-07-21", "start": 600, "end": 660},
                               {"date": "2024-08-04", "start": 600, "end": 660}]}""");
        request(body("weekly", 60, 1, ", \"recurrence\": {\"frequency\": \"weekly\", \"count\": 3}"))
                .body("state", is("CONFIRMED"))
                .body("occurrences.slot.date", is(List.of("2024-07-21", "2024-08-04")))
                .body("exceptions.date", is(List.of("2024-07-28")));
    }

    @Test
    void a_slot_may_be_over_midnight() {
        declare("a", """
                {"available": [{"date": "2025-01-06", "start": 1350, "end": 1440},
                               {"date": "2025-01-07", "start": 0, "end": 90}]}""");
        request("""
                        {"negotiation_id": "m", "name": "m", "date": "2025-01-06", "duration": 60,
                         "minimum_participants": 1, "step": 30, "window": {"start": 1410, "end": 1440}}""")
                .body("state", is("CONFIRMED"))
                .body("occurrences[0].slot.date", is("2025-01-06"))
                .body("occurrences[0].slot.start", is(1410))
                .body("occurrences[0].slot.end", is(1470))
                .body("occurrences[0].slot.to", is("2025-01-07T00:30:00Z"));

        declare("sam", """
                {"answers_itself": true, "working_hours": [{"days": ["SUNDAY"], "start": 1320, "end": 360}]}""");
        when().get(base + "/calendars/sam").then().body("working_hours[0].end", is(1800));
        request(body("plan", 60, 1, ", \"required\": [\"sam\"], \"window\": {\"start\": 1410, \"end\": 1800}"))
                .body("rounds[0].slots[0].end", is(1470));
        respond("""
                        {"round": 1, "owner": "sam", "accepted": true,
                         "slot": {"date": "2024-07-21", "start": 1410, "end": 1470}}""").body("state", is("CONFIRMED"));
        why("").body("outcome", is("chosen")).body("chosen[0].end", is(1470));
    }

    @Test
    void a_stretch_is_a_day_long_at_most_and_ends_after_it_starts() {
        request(body("plan", 60, 1, """
                , "window": {"start": 1000, "end": 2441}, "participants": [{"participant_id": "a",
                 "working_hours": [{"days": ["MONDAY"], "start": 600, "end": 600},
                                   {"days": ["MONDAY"], "start": 600, "end": 2880}],
                 "available": [{"date": "2024-07-21", "start": 1320, "end": 360}]}]"""))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/window/end",
                                "/participants/0/available/0/end",
                                "/participants/0/working_hours/0/end",
                                "/participants/0/working_hours/1/end"))
                .body(
                        "errors.message",
                        hasItems("from 1000 to 2441 is more than a day", "360 is not after the start, 1320"));
    }

    @Test
    void an_occurrence_that_does_not_exist_does_not_count_and_is_told() {
        declare("alice", "{}");
        String where = ", \"zone\": \"Europe/Berlin\", \"window\": {\"start\": 150, \"end\": 180}";
        request(body("daily", 30, 1, where + ", \"recurrence\": {\"frequency\": \"daily\", \"count\": 3}")
                        .replace("2024-07-21", "2024-03-31"))
                .body("occurrences.slot.date", is(List.of("2024-04-01", "2024-04-02", "2024-04-03")))
                .body("exceptions", hasSize(0))
                .body("skipped.date", is(List.of("2024-03-31")))
                .body("skipped.start", is(List.of(150)));
        request(body("monthly", 30, 1, ", \"recurrence\": {\"frequency\": \"monthly\", \"count\": 2}")
                        .replace("2024-07-21", "2025-01-31"))
                .body("occurrences.slot.date", is(List.of("2025-01-31", "2025-03-31")))
                .body("skipped.reason", is(List.of("2025-02-31 is no date")));
        request(body("plan", 30, 1, where).replace("2024-07-21", "2024-03-31"))
                .body("state", is("WAITING"))
                .body("impasse.skipped.date", is(List.of("2024-03-31")))
                .body("reason", containsString("2024-03-31 02:30 does not exist in Europe/Berlin"));
        why("?slot=2024-03-31T02:30")
                .body("outcome", is("not_possible"))
                .body("reason", containsString("02:30 does not exist in Europe/Berlin"));
    }

    @Test
    void why_this_slot_and_why_not_that_one() {
        CALENDARS.forEach(this::declare);
        request(body("plan", 60, 2, ", \"required\": [\"charlie\"], \"optional\": [\"alice\", \"bob\"]"));

        why("").body("outcome", is("chosen")).body("chosen[0].start", is(660));
        why("?slot=2024-07-21T16:00")
                .body("outcome", is("possible"))
                .body("reason", containsString("first_fit put 2024-07-21 11:00-12:00 first"));
        why("?slot=2024-07-21T10:00")
                .body("outcome", is("not_possible"))
                .body("reason", is("charlie has not accepted, and has to"))
                .body("standing.occurrence.accepted", is(List.of("alice", "bob")));
        why("?slot=2024-07-21T10:01").body("reason", is("no slot of the request begins then"));
        given().get(base + "/negotiations/plan/why?slot=soon").then().statusCode(400);
    }

    @Test
    void a_series_without_an_end_in_sight_is_refused() {
        request(body("daily", 60, 1, ", \"recurrence\": {\"frequency\": \"daily\", \"until\": \"2034-07-21\"}"))
                .statusCode(400)
                .body("errors.pointer", contains("/recurrence/until"))
                .body("errors.message", contains("a series stands on 1000 dates at most"));
    }

    @Test
    void every_mistake_is_told_at_once_and_nothing_is_stored() {
        request("""
                        {"date": "2024-07-41", "duration": 0, "minimum_participants": 0, "colour": "red",
                         "window": {"start": 700, "end": 600}, "zone": "Mars", "required": ["x", "x"],
                         "recurrence": {"frequency": "yearly"},
                         "participants": [{"available": [{"date": "2024-07-21", "start": 600, "end": 600}]}]}""")
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors", hasSize(12))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/date",
                                "/duration",
                                "/minimum_participants",
                                "/colour",
                                "/window/end",
                                "/zone",
                                "/required/1",
                                "/recurrence",
                                "/recurrence/frequency",
                                "/participants/0/participant_id",
                                "/participants/0/available/0/end"))
                .body("errors.message", hasItem("600 is not after the start, 700"));
        when().get(base + "/negotiations").then().body("items", hasSize(0));
        when().get(base + "/calendars").then().body("items", hasSize(0));
        declare("alice", ASKS);
        request(body("plan", 60, 1, ""));
        respond("{\"meeting\": \"Other\", \"round\": 0, \"preference_score\": 11}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/meeting", "/round", "/owner", "/accepted", "/preference_score"));
    }

    @Test
    void what_a_rule_refuses_is_a_conflict_and_what_is_not_here_is_not_found() {
        request(body("plan", 60, 1, "")).statusCode(201);
        request(body("plan", 60, 1, ""))
                .statusCode(409)
                .body("rule", is("A request whose id is taken is refused"))
                .body("rules_version", notNullValue());
        request(body("other", 60, 1, ", \"strategy\": \"random\"")).statusCode(409);
        when().get(base + "/negotiations/plan/why").then().statusCode(400);
        when().get(base + "/negotiations/none").then().statusCode(404);
        post("/negotiations/none/confirm").statusCode(404);
        post("/negotiations/none/cancel").statusCode(404);
        given().delete(base + "/calendars/none").then().statusCode(404);
        when().get(base + "/negotiations/plan").then().body("impasse", nullValue());
    }

    private static String available(String... stretches) {
        return "{\"available\": [%s]}"
                .formatted(String.join(
                        ", ",
                        List.of(stretches).stream()
                                .map("{\"date\": \"2024-07-21\", \"start\": %s}"::formatted)
                                .toList()));
    }

    private static String body(String id, int duration, int minimum, String more) {
        return """
                {"negotiation_id": "%s", "name": "Plan", "date": "2024-07-21", "duration": %d,
                 "minimum_participants": %d%s}""".formatted(id, duration, minimum, more);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> change(List<Map<String, Object>> relaxations, int index) {
        return (Map<String, Object>) relaxations.get(index).get("change");
    }

    private void declare(String participant, String calendar) {
        given().contentType(ContentType.JSON)
                .body(calendar)
                .put(base + "/calendars/" + participant)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse request(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/negotiations")
                .then();
    }

    private ValidatableResponse respond(String body) {
        return respond("plan", body);
    }

    private ValidatableResponse respond(String negotiation, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/negotiations/" + negotiation + "/responses")
                .then();
    }

    private ValidatableResponse post(String path) {
        return given().post(base + path).then();
    }

    private ValidatableResponse why(String query) {
        return when().get(base + "/negotiations/plan/why" + query).then().statusCode(200);
    }
}
