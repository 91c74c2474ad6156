package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.engine.session.FactCodec;

/** A meeting leaves as a mailbox and comes back from it elsewhere, as it was. */
@QuarkusTest
class MailboxApiTest {
    private static final String ZIP = "application/zip";

    private final String here = "/v1/workspaces/" + UUID.randomUUID();
    private final String elsewhere = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(here).then().statusCode(201);
        given().put(elsewhere).then().statusCode(201);
    }

    @Test
    void a_meeting_in_the_middle_of_a_vote_goes_on_elsewhere() {
        callAndVote();
        Map<String, String> files = when().get(here + "/meetings/roof/mailbox")
                .then()
                .statusCode(200)
                .extract()
                .path("files");

        assertThat(files.keySet())
                .contains("manifest.json", "agenda.json", "participants.json", "ballots.json")
                .anyMatch(path -> path.matches("messages/msg_\\d{8}T\\d{6}\\.\\d{3}Z-000003_bob_proposal\\.json"));
        take(FactCodec.write(Map.of("files", files)))
                .statusCode(201)
                .body("state", is("voting"))
                .body("counts.open_ballots", is(1));
        Map<String, String> again = when().get(elsewhere + "/meetings/roof/mailbox")
                .then()
                .extract()
                .path("files");
        assertThat(again).isEqualTo(files);
        post(
                elsewhere,
                "/meetings/roof/votes",
                "{\"agent_id\": \"bob\", \"proposal_id\": \"tiles\", \"vote\": \"yes\"}");
        when().get(elsewhere + "/meetings/roof/proposals").then().body("items[0].status", is("accepted"));
        take(FactCodec.write(Map.of("files", files)))
                .statusCode(409)
                .body("rule", is("A meeting from a mailbox whose id is taken is refused"));
    }

    @Test
    void a_mailbox_may_be_zipped() {
        callAndVote();
        byte[] zip = given().accept(ZIP)
                .get(here + "/meetings/roof/mailbox")
                .then()
                .statusCode(200)
                .contentType(ZIP)
                .extract()
                .asByteArray();

        given().contentType(ZIP)
                .body(zip)
                .post(elsewhere + "/meetings/import")
                .then()
                .statusCode(201)
                .body("counts.joined", is(2));
    }

    @Test
    void a_mailbox_from_elsewhere_needs_no_more_than_a_manifest_participants_and_messages() {
        take(FactCodec.write(Map.of(
                        "files",
                        Map.of(
                                "manifest.json",
                                "{\"meeting_id\": \"old\", \"topic\": \"The roof\", \"creator\": \"ann\","
                                        + " \"facilitator\": \"ann\", \"state\": \"discussion\"}",
                                "participants.json",
                                "[{\"agent_id\": \"ann\", \"status\": \"joined\"}]",
                                "messages/msg_1_ann_comment.json",
                                "{\"timestamp_utc\": \"2025-01-15T09:00:00Z\", \"agent_id\": \"ann\","
                                        + " \"message_type\": \"comment\", \"text\": \"It leaks\"}"))))
                .statusCode(201)
                .body("counts.posted", is(1));
        when().get(elsewhere + "/meetings/old/messages").then().body("items.text", contains("It leaks"));
        post(
                elsewhere,
                "/meetings/old/messages",
                "{\"agent_id\": \"ann\", \"message_type\": \"comment\", \"text\": \"It still does\"}");
    }

    @Test
    void a_broken_mailbox_is_told_file_by_file_and_nothing_is_stored() {
        take("{\"files\": {\"manifest.json\": \"{\\\"topic\\\": \\\"x\\\"}\", \"messages/msg_1.json\": \"{\"}}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/files/manifest.json", "/files/messages~1msg_1.json"))
                .body(
                        "errors.message",
                        hasItems("/meeting_id: it is missing", "/creator: it is missing", "/state: it is missing"));
        take("{\"files\": {\"manifest.json\": \"{\\\"meeting_id\\\": \\\"m\\\", \\\"topic\\\": \\\"x\\\", \\\"creator\\\": \\\"ann\\\","
                        + " \\\"facilitator\\\": \\\"zed\\\", \\\"state\\\": \\\"open\\\"}\"}}")
                .statusCode(400)
                .body("errors[0].pointer", is("/files/manifest.json"))
                .body("errors[0].message", is("/facilitator: zed takes no part"));
        take("{}").statusCode(400).body("errors.pointer", hasItem("/files"));
        given().contentType(ZIP)
                .body(new byte[] {1, 2, 3})
                .post(elsewhere + "/meetings/import")
                .then()
                .statusCode(400);
        when().get(elsewhere + "/meetings").then().body("items", hasSize(0));
    }

    @Test
    void a_mailbox_whose_parts_do_not_belong_together_is_refused() {
        callAndVote();
        Map<String, String> files =
                when().get(here + "/meetings/roof/mailbox").then().extract().path("files");
        String ballots = files.get("ballots.json");
        files.put("ballots.json", ballots.replace("\"tiles\"", "\"slates\""));
        take(FactCodec.write(Map.of("files", files)))
                .statusCode(400)
                .body("errors.pointer", everyItem(is("/files/ballots.json")))
                .body("errors.message", hasItem("/ballots: the mailbox has no proposal \"slates\""));
        files.put("ballots.json", ballots.replace("#1", "#2"));
        take(FactCodec.write(Map.of("files", files)))
                .statusCode(400)
                .body("errors.message", hasItem("/electors: the mailbox has no ballot \"roof:tiles#2\""));
        files.put("ballots.json", "{\"ballots\": null, \"electors\": [null, 1], \"certificates\": {}}");
        files.put("participants.json", "[{\"agent_id\": \"ann\"}, {\"agent_id\": \"ann\"}]");
        take(FactCodec.write(Map.of("files", files)))
                .statusCode(400)
                .body(
                        "errors.message",
                        hasItems(
                                "/1: roof@ann is here twice",
                                "/ballots: expected a list",
                                "/electors/1: expected an object",
                                "/certificates: expected a list"));
        when().get(elsewhere + "/meetings").then().body("items", hasSize(0));
    }

    private void callAndVote() {
        post(
                here,
                "/meetings",
                "{\"meeting_id\": \"roof\", \"topic\": \"The roof\", \"creator\": \"ann\", \"agenda\": [\"Leaks\"],"
                        + " \"participants\": [{\"agent_id\": \"bob\"}]}");
        post(here, "/meetings/roof/join", "{\"agent_id\": \"bob\"}");
        post(here, "/meetings/roof/state", "{\"agent_id\": \"ann\", \"new_state\": \"discussion\"}");
        post(
                here,
                "/meetings/roof/messages",
                "{\"agent_id\": \"bob\", \"message_type\": \"comment\", \"text\": \"It leaks\"}");
        post(
                here,
                "/meetings/roof/messages",
                "{\"agent_id\": \"bob\", \"message_type\": \"proposal\", \"proposal_id\": \"tiles\", \"title\": \"Tiles\"}");
        post(here, "/meetings/roof/state", "{\"agent_id\": \"ann\", \"new_state\": \"voting\"}");
        post(here, "/meetings/roof/votes", "{\"agent_id\": \"ann\", \"proposal_id\": \"tiles\", \"vote\": \"yes\"}");
    }

    private ValidatableResponse take(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(elsewhere + "/meetings/import")
                .then();
    }

    private static void post(String workspace, String path, String body) {
        int status = given().contentType(ContentType.JSON)
                .body(body)
                .post(workspace + path)
                .statusCode();
        assertThat(status).as(path).isBetween(200, 201);
    }
}
