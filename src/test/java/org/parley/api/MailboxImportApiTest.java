package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.engine.session.FactCodec;

/** A meeting from a mailbox goes on like one that was held here, or is refused with every error. */
@QuarkusTest
class MailboxImportApiTest {
    private static final String THREE = """
            [{"agent_id": "A1", "status": "joined"}, {"agent_id": "A2", "status": "joined"},
             {"agent_id": "A3", "status": "joined"}]""";

    private final String base = "/v1/workspaces/" + UUID.randomUUID();
    private final Map<String, String> files = new HashMap<>();

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
        files.put("participants.json", THREE);
    }

    @Test
    void a_meeting_that_votes_has_its_ballot_with_the_votes_in_the_messages() {
        manifest("\"creator\": \"A1\", \"facilitator\": \"A1\", \"state\": \"voting\"");
        proposal(0, "p1", "proposed");
        vote(1, "A2", "p1", "\"vote\": \"yes\"");

        take().statusCode(201)
                .body("counts.open_ballots", is(1))
                .body("counts.waiting", is(0))
                .body("counts.messages", is(2))
                .body("counts.posted", is(1));
        proposals()
                .body("[0].status", is("voting"))
                .body("[0].open.tally.eligible", is(3))
                .body("[0].open.tally.yes", is(1));
        post("/votes", "{\"agent_id\": \"A3\", \"proposal_id\": \"p1\", \"vote\": \"yes\"}")
                .statusCode(200);
        proposals()
                .body("[0].status", is("accepted"))
                .body("[0].certificates[0].reason", is("yes 2, more than 1/2 of 3 is asked for"));
        say("A1", "{\"message_type\": \"summary\", \"summary_text\": \"Done\"").statusCode(201);
        move("A1", "closed").statusCode(200).body("outcome.decisions", contains("T"));
    }

    @Test
    void the_field_names_of_the_original_system_are_read_and_the_creator_leads_without_a_facilitator() {
        manifest("\"creator_agent_id\": \"A1\", \"created_at_utc\": \"2025-05-01T09:59:00+00:00\","
                + " \"last_updated_utc\": \"2025-05-01T10:04:00+00:00\", \"current_state\": \"voting\","
                + " \"protocol_version\": \"v1\", \"facilitator_agent_id\": null");
        files.put("participants.json", """
                [{"agent_id": "A1", "status": "joined", "joined_at_utc": "2025-05-01T09:59:30.123456+00:00"},
                 {"agent_id": "A2", "status": "joined", "joined_at_utc": null},
                 {"agent_id": "A3", "status": "joined"}]""");
        proposal(0, "p1", "proposed");
        vote(1, "A2", "p1", "\"vote_value\": \"yes\", \"rationale\": null");
        message(
                2,
                "A3",
                "\"message_type\": \"summary\", \"summary_text\": \"So far\", \"related_proposal_ids\": [\"p1\"]");

        take().statusCode(201)
                .body("facilitator", is("A1"))
                .body("state", is("voting"))
                .body("created_at", is("2025-05-01T09:59:00Z"))
                .body("counts.open_ballots", is(1));
        when().get(base + "/meetings/m/participants")
                .then()
                .body("items.seat", contains(0, 1, 2))
                .body("items[0].joined_at", is("2025-05-01T09:59:30.123456Z"));
        move("A1", "discussion").statusCode(200).body("counts.open_ballots", is(0));
        proposals().body("[0].status", is("rejected"));
        Map<String, String> out = export();
        assertThat(FactCodec.parse(out.get("manifest.json"))
                        .path("creator_agent_id")
                        .asText())
                .isEqualTo("A1");
        assertThat(FactCodec.parse(out.get("manifest.json"))
                        .path("current_state")
                        .asText())
                .isEqualTo("discussion");
        assertThat(out.get("participants.json")).contains("joined_at_utc");
        assertThat(String.join("", out.values()))
                .contains("\"vote_value\" : \"yes\"", "\"related_proposal_ids\" : [ \"p1\" ]", "\"details\" : \"d\"");
    }

    @Test
    void replies_point_to_the_new_ids_of_messages_before_them() {
        manifest("\"creator\": \"A1\", \"state\": \"discussion\"");
        message(0, "A1", "\"message_type\": \"comment\", \"text\": \"x\"");
        message(1, "A2", "\"message_type\": \"comment\", \"text\": \"y\", \"reply_to_message_id\": \"x0\"");

        take().statusCode(201);
        when().get(base + "/meetings/m/messages")
                .then()
                .body("items.message_id", contains("m:000001", "m:000002"))
                .body("items[1].reply_to_message_id", is("m:000001"));

        files.put("manifest.json", files.get("manifest.json").replace("\"m\"", "\"m2\""));
        message(0, "A1", "\"message_type\": \"comment\", \"text\": \"x\", \"reply_to_message_id\": \"x1\"");
        message(1, "A1", "\"message_type\": \"comment\", \"text\": \"x\", \"reply_to_message_id\": \"x9\"");
        take().statusCode(400)
                .body(
                        "errors.message",
                        contains(
                                "/reply_to_message_id: there is no message x1 in the meeting before it",
                                "/reply_to_message_id: there is no message x9 in the meeting before it"));
    }

    @Test
    void messages_are_checked_like_posted_ones_and_all_errors_are_told_at_once() {
        manifest("\"creator\": \"A1\", \"facilitator\": \"A1\", \"state\": \"discussion\"");
        message(0, "A1", "\"message_type\": \"comment\"");
        message(1, "A1", "\"message_type\": \"dance\", \"text\": \"q\"");
        vote(2, "A1", "none", "\"vote_value\": \"maybe\"");
        message(3, "STRANGER", "\"message_type\": \"comment\", \"text\": \"q\"");
        message(4, "A1", "\"message_type\": \"agenda_item\", \"description\": 1, \"status\": \"open\", \"mood\": 2");
        files.put("messages/5.json", "[]");
        files.put("messages/6.json", "{\"message_type\": 5, \"timestamp_utc\": \"noon\", \"agent_id\": \"A1\"}");
        files.put("messages/notes.txt", "not a message");

        take().statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/files/messages~10.json", "/files/messages~11.json", "/files/messages~13.json"))
                .body(
                        "errors.message",
                        hasItems(
                                "/text: it is missing",
                                "/proposal_id: the mailbox has no proposal \"none\"",
                                "/vote_value: \"maybe\" is none of [yes, no, abstain]",
                                "/agent_id: \"STRANGER\" takes no part",
                                "/description: 1 is not a string",
                                "/status: \"open\" is none of [pending, discussed, resolved]",
                                "/mood: there is no such field here",
                                "expected an object",
                                "/timestamp_utc: \"noon\" is no time in the years 1 to 9999, such as 2026-01-15T09:00:00Z"))
                .body("errors.message", hasItem(containsString("there is no message type \"dance\"")))
                .body("errors.message", hasItem(containsString("there is no message type 5")));
        when().get(base + "/meetings").then().body("items", empty());
    }

    @Test
    void names_that_are_not_known_are_told_with_those_that_are() {
        manifest(
                "\"creator\": \"A1\", \"state\": \"votng\", \"profile\": \"majorty\", \"protocol\": \"deliberation\","
                        + " \"turn_strategy\": \"shout\", \"visibility\": 3, \"limits\": {\"max_rounds\": \"many\"}, \"counts\": []");
        files.put(
                "participants.json",
                "[{\"agent_id\": \"A1\", \"status\": \"asleep\", \"seat\": -1}, {\"agent_id\": 7}, 7]");
        proposal(0, "p1", "perhaps");

        take().statusCode(400)
                .body(
                        "errors.message",
                        hasItems(
                                "/state: there is no state of deliberation \"votng\"; did you mean \"voting\"?;"
                                        + " there are [archived, cancelled, closed, discussion, open, voting]",
                                "/visibility: 3 is not a string",
                                "/limits/max_rounds: \"many\" is not a whole number from 0 to 2147483647",
                                "/counts: expected an object",
                                "/0/status: \"asleep\" is none of [invited, joined, left]",
                                "/0/seat: -1 is not a whole number from 0 to 1000000",
                                "/1/agent_id: 7 is not a string",
                                "/2: expected an object",
                                "/status: \"perhaps\" is none of [proposed, voting, accepted, rejected, withdrawn]"))
                .body("errors.message", hasItem(containsString("did you mean \"majority\"?")))
                .body("errors.message", hasItem(containsString("there is no turn strategy \"shout\"")));
    }

    @Test
    void what_was_voted_on_before_a_meeting_went_on_is_counted_as_if_it_had_been_voted_on_here() {
        manifest("\"creator\": \"A1\", \"state\": \"closed\"");
        files.put("participants.json", THREE.replace("\"A3\", \"status\": \"joined\"", "\"A3\", \"status\": \"left\""));
        proposal(0, "won", "proposed");
        proposal(1, "lost", "proposed");
        proposal(2, "open", "proposed");
        proposal(3, "said", "accepted");
        vote(4, "A2", "won", "\"vote\": \"no\"");
        vote(5, "A1", "won", "\"vote\": \"yes\"");
        vote(6, "A2", "won", "\"vote\": \"yes\"");
        vote(7, "A3", "won", "\"vote\": \"no\"");
        vote(8, "A1", "lost", "\"vote\": \"yes\"");
        vote(9, "A2", "said", "\"vote\": \"no\"");
        message(10, "A1", "\"message_type\": \"risk\", \"text\": \"It may rain\"");

        take().statusCode(201)
                .body("counts.open_ballots", is(0))
                .body("counts.waiting", is(0))
                .body("counts.proposals", is(4))
                .body("outcome.decisions", contains("T", "T said"))
                .body("outcome.risks", contains("It may rain"));
        proposals()
                .body("proposal_id", contains("lost", "open", "said", "won"))
                .body("status", contains("rejected", "withdrawn", "accepted", "accepted"))
                .body("[3].certificates[0].tally.yes", is(2))
                .body("[3].certificates[0].tally.eligible", is(3))
                .body("[3].certificates[0].electorate.agent_id", contains("A1", "A2", "A3"));
        move("A1", "archived").statusCode(200);
    }

    @Test
    void a_facilitator_who_has_not_come_yet_takes_the_chair_when_it_joins() {
        manifest("\"creator\": \"A1\", \"facilitator\": \"A3\", \"state\": \"discussion\"");
        files.put(
                "participants.json",
                THREE.replace("\"A3\", \"status\": \"joined\"", "\"A3\", \"status\": \"invited\""));

        take().statusCode(201).body("facilitator", is("A1"));
        post("/join", "{\"agent_id\": \"A3\"}").statusCode(200).body("facilitator", is("A3"));
    }

    @Test
    void a_meeting_whose_creator_is_not_named_among_the_participants_has_it_as_well() {
        manifest("\"creator\": \"A0\", \"state\": \"discussion\"");
        files.put("participants.json", "{\"participants\": [\"A1\", {\"agent_id\": \"A2\", \"status\": \"voted\"}]}");

        take().statusCode(201)
                .body("facilitator", is("A0"))
                .body("counts.joined", is(3))
                .body("counts.seats", is(3));
        say("A0", "{\"message_type\": \"comment\", \"text\": \"Hello\"").statusCode(201);
        move("A0", "closed").statusCode(409).body("missing", is("the move from discussion to closed needs a summary"));
    }

    @Test
    void odd_parts_are_refused_each_at_its_place() {
        manifest("\"creator\": \"A1\", \"state\": \"discussion\"");
        files.put("participants.json", """
                [{"agent_id": "A1", "seat": 4}, {"agent_id": "A1", "seat": 5}, {"agent_id": "A2", "seat": 4},
                 {"agent_id": "A3", "status": "invited"}]""");
        proposal(0, "p1", "proposed");
        proposal(1, "p1", "proposed");
        message(2, "A3", "\"message_type\": \"comment\", \"text\": \"q\"");
        files.put("messages/3.json", files.get("messages/2.json").replace("A3", "A1"));
        files.put("messages/4.json", "{\"text\": ");
        files.put("agenda.json", "[\"Roof\", {\"item_id\": \"item-1\", \"description\": \"Wall\"}, 5]");

        take().statusCode(400)
                .body(
                        "errors.message",
                        hasItems(
                                "/1: m@A1 is here twice",
                                "/2/seat: seat 4 is taken",
                                "/proposal_id: p1 is here twice",
                                "/agent_id: \"A3\" has not joined",
                                "/message_id: x2 is here twice",
                                "/1: m:item-1 is here twice",
                                "/2: expected an object"))
                .body("errors.pointer", hasItem("/files/messages~14.json"));
    }

    @Test
    void who_votes_twice_counts_once_or_where_that_is_a_fault_not_at_all() {
        manifest("\"creator\": \"A1\", \"state\": \"voting\", \"profile\": \"bft\"");
        files.put("participants.json", THREE.replace("]", ", {\"agent_id\": \"A4\"}]"));
        proposal(0, "p1", "voting");
        vote(1, "A2", "p1", "\"vote\": \"yes\"");
        vote(2, "A2", "p1", "\"vote\": \"no\"");
        vote(3, "A1", "p1", "\"vote\": \"yes\"");

        take().statusCode(201).body("counts.open_ballots", is(1));
        proposals().body("[0].open.tally.faulty", is(1)).body("[0].open.tally.yes", is(1));
        post("/votes", "{\"agent_id\": \"A2\", \"proposal_id\": \"p1\", \"vote\": \"yes\"}")
                .statusCode(409);
    }

    @Test
    void a_meeting_that_is_exported_imported_and_exported_again_is_the_same_apart_from_its_id() {
        manifest("\"creator\": \"A1\", \"state\": \"voting\", \"goal\": \"Dry\"");
        files.put("agenda.json", "[\"Roof\"]");
        proposal(0, "p1", "proposed");
        proposal(1, "p2", "proposed");
        vote(2, "A2", "p1", "\"vote\": \"yes\", \"rationale\": \"Why not\"");
        message(3, "A1", "\"message_type\": \"comment\", \"text\": \"x\"");
        message(4, "A3", "\"message_type\": \"comment\", \"text\": \"y\", \"reply_to_message_id\": \"x3\"");
        take().statusCode(201);
        post("/votes", "{\"agent_id\": \"A3\", \"proposal_id\": \"p1\", \"vote\": \"yes\"}")
                .statusCode(200);
        post("/votes", "{\"agent_id\": \"A9\", \"proposal_id\": \"p1\", \"vote\": \"yes\"}")
                .statusCode(409);
        say("A1", "{\"message_type\": \"comment\", \"text\": \"z\"").statusCode(201);

        Map<String, String> first = export();
        Map<String, String> renamed = new HashMap<>(first);
        renamed.put(
                "manifest.json",
                first.get("manifest.json").replace("\"meeting_id\" : \"m\"", "\"meeting_id\" : \"again\""));
        files.clear();
        files.putAll(renamed);
        take().statusCode(201).body("counts.open_ballots", is(1));
        Map<String, String> second =
                when().get(base + "/meetings/again/mailbox").then().extract().path("files");
        Map<String, String> back = new TreeMap<>();
        second.forEach((path, text) ->
                back.put(path, text.replace("\"again\"", "\"m\"").replace("\"again:", "\"m:")));
        assertThat(back).isEqualTo(new TreeMap<>(first));
    }

    @Test
    void many_messages_are_taken_in_their_order() {
        manifest("\"creator\": \"A1\", \"state\": \"discussion\"");
        IntStream.range(0, 3_000)
                .forEach(number ->
                        message(number, "A1", "\"message_type\": \"comment\", \"text\": \"t" + number + "\""));

        take().statusCode(201).body("counts.messages", is(3_000)).body("counts.said.comment", is(3_000));
        when().get(base + "/meetings/m/messages?limit=3").then().body("items.text", contains("t0", "t1", "t2"));
    }

    @Test
    void a_meeting_without_messages_or_participants_is_led_by_its_creator() {
        manifest("\"creator\": \"A1\", \"state\": \"open\"");
        files.remove("participants.json");

        take().statusCode(201)
                .body("facilitator", is("A1"))
                .body("counts.joined", is(1))
                .body("counts.messages", is(0));
        move("A1", "discussion").statusCode(200);
        say("A1", "{\"message_type\": \"proposal\", \"title\": \"T\"").statusCode(201);
        move("A1", "voting").statusCode(200).body("counts.open_ballots", is(1));
        when().get(base + "/meetings/m/participants").then().body("items", hasSize(1));
        assertThat(List.copyOf(export().keySet())).hasSizeGreaterThan(4);
        move("A1", "closed").statusCode(409).body("missing", containsString("summary"));
        when().get(base + "/meetings").then().body("items.meeting_id", containsInAnyOrder("m"));
    }

    private void manifest(String fields) {
        files.put("manifest.json", "{\"meeting_id\": \"m\", \"topic\": \"T\", " + fields + "}");
    }

    private void proposal(int number, String id, String status) {
        message(number, "A2", """
                "message_type": "proposal", "proposal_id": "%s", "title": "T%s", "details": "d", "status": "%s"
                """.formatted(id, id.equals("said") ? " said" : "", status));
    }

    private void vote(int number, String agent, String proposal, String vote) {
        message(number, agent, "\"message_type\": \"vote\", \"proposal_id\": \"%s\", %s".formatted(proposal, vote));
    }

    private void message(int number, String agent, String fields) {
        files.put("messages/%d.json".formatted(number), """
                {"message_id": "x%d", "meeting_id": "m", "timestamp_utc": "2025-05-01T%02d:%02d:%02dZ", "agent_id": "%s", %s}""".formatted(
                        number, 10 + number / 3600, number / 60 % 60, number % 60, agent, fields));
    }

    private ValidatableResponse take() {
        return given().contentType(ContentType.JSON)
                .body(FactCodec.write(Map.of("files", files)))
                .post(base + "/meetings/import")
                .then();
    }

    private ValidatableResponse proposals() {
        return when().get(base + "/meetings/m/proposals").then().rootPath("items");
    }

    private Map<String, String> export() {
        return when().get(base + "/meetings/m/mailbox")
                .then()
                .statusCode(200)
                .extract()
                .path("files");
    }

    private ValidatableResponse say(String agent, String body) {
        return post("/messages", body + ", \"agent_id\": \"" + agent + "\"}");
    }

    private ValidatableResponse move(String agent, String state) {
        return post("/state", "{\"agent_id\": \"%s\", \"new_state\": \"%s\"}".formatted(agent, state));
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/meetings/m" + path)
                .then();
    }
}
