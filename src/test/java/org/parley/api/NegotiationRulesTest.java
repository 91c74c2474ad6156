package org.parley.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rule file of one's own says when nobody meets; nothing else is edited. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class NegotiationRulesTest {
    private static final String FRIDAYS = """
            package rules.scheduling;

            import java.time.DayOfWeek;
            import java.util.List;
            import org.parley.scheduling.*;

            rule "A meeting does not touch Friday afternoon"
            when
                NegotiationPolicy()
            then
                insertLogical(new ExcludedHours(List.of(DayOfWeek.FRIDAY), 720, 1440, "no meetings on Friday afternoon"));
            end
            """;
    private static final String PAUSES = """
            package rules.scheduling;

            import java.util.List;
            import org.parley.scheduling.*;

            rule "A confirmed meeting is followed by a pause of half an hour"
            when
                $booking : Booking(confirmed)
            then
                insertLogical(new ExcludedTime(null, $booking.getParticipants(), $booking.getTo(), $booking.getTo().plusSeconds(1800), "a pause after " + $booking.getNegotiationId()));
            end
            """;

    private String base;
    private String first;

    @BeforeEach
    void workspace(TestInfo test) {
        base = "/v1/workspaces/" + test.getTestMethod().orElseThrow().getName();
        given().put(base).then().statusCode(oneOf(200, 201));
        first = given().get("/v1/rules/status").path("version");
    }

    @AfterEach
    void goBack() {
        given().post("/v1/rules/versions/" + first + "/activate").then().statusCode(200);
    }

    @Test
    void nobody_meets_on_friday_afternoon() {
        add("scheduling/fridays.drl", FRIDAYS);
        // 2024-07-19 is a Friday.
        declare(
                "alice",
                "{\"available\": [{\"date\": \"2024-07-19\", \"start\": 690, \"end\": 900},"
                        + " {\"date\": \"2024-07-26\", \"start\": 600, \"end\": 900}]}");

        request("plan", "2024-07-19", 60, "")
                .body("state", is("WAITING"))
                .body("code", is("NO_COMMON_SLOT"))
                .body(
                        "impasse.refusals.find { it.slot.start == 780 }.excluded[0].reason",
                        is("no meetings on Friday afternoon"))
                .body("impasse.refusals.find { it.slot.start == 780 }.excluded[0].participants", contains("alice"))
                .body("impasse.refusals.find { it.slot.start == 600 }.excluded", nullValue())
                .body("impasse.relaxations.kind", not(hasItem("OPTIONAL_PARTICIPANTS")))
                .body("impasse.relaxations.find { it.kind == 'OTHER_DATE' }.slot.start", is(600))
                .body("impasse.relaxations.slot.end", everyItem(oneOf(660, 720)));
        given().get(base + "/negotiations/plan/why?slot=2024-07-19T13:00")
                .then()
                .body("outcome", is("not_possible"))
                .body("reason", is("0 accepted, 1 are needed; preference 0; no meetings on Friday afternoon: alice"));

        request("shorter", "2024-07-19", 30, ", \"step\": 30")
                .body("state", is("CONFIRMED"))
                .body("occurrences[0].slot.start", is(690));
        request("series", "2024-07-18", 60, """
                , "required": ["bob"], "window": {"start": 840, "end": 900}, "max_exceptions": 1,
                "participants": [{"participant_id": "bob"}], "recurrence": {"frequency": "daily", "count": 3}""")
                .body("occurrences.slot.date", contains("2024-07-18", "2024-07-20"))
                .body("exceptions.date", contains("2024-07-19"));
    }

    @Test
    void who_has_met_pauses_before_the_next_meeting() {
        add("scheduling/pauses.drl", PAUSES);
        declare("alice", "{}");

        request("one", "2024-07-21", 60, "").body("occurrences[0].slot.start", is(480));
        request("two", "2024-07-21", 60, ", \"step\": 15").body("occurrences[0].slot.start", is(570));
        given().get(base + "/negotiations/two/why?slot=2024-07-21T09:15")
                .then()
                .body("reason", startsWith("0 accepted, 1 are needed"))
                .body("standing.occurrence.excluded.reason", is(List.of("a pause after one")));
    }

    private static void add(String path, String text) {
        given().contentType(ContentType.TEXT)
                .body(text)
                .put("/v1/rules/" + path)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private void declare(String participant, String calendar) {
        given().contentType(ContentType.JSON)
                .body(calendar)
                .put(base + "/calendars/" + participant)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse request(String id, String date, int duration, String more) {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"negotiation_id": "%s", "name": "Plan", "date": "%s", "duration": %d,
                         "minimum_participants": 1%s}""".formatted(id, date, duration, more))
                .post(base + "/negotiations")
                .then()
                .statusCode(201);
    }
}
