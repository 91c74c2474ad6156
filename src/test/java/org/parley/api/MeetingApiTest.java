package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Wait;

/** Meetings over REST (spec/meetings.md), each test in a workspace of its own. */
@QuarkusTest
class MeetingApiTest {
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> OTHERS = List.of("bob", "cid", "dan");
    private static final String PROFILES =
            "only [bft, consent, majority, simple, two_thirds, unanimity, weighted]; did you mean \"%s\"?";

    private final String base = "/v1/workspaces/" + UUID.randomUUID();

    @BeforeEach
    void create() {
        given().put(base).then().statusCode(201);
    }

    @Test
    void a_meeting_is_called_joined_discussed_voted_in_closed_and_archived() {
        post("", """
                {"meeting_id": "roof", "topic": "The roof leaks", "goal": "Dry walls", "creator": "ann",
                 "participants": ["bob", "cid", "dan"], "agenda": ["Where it leaks", "What it costs"]}
                """.replace("[\"bob\", \"cid\", \"dan\"]", agents("bob", "cid", "dan")))
                .statusCode(201)
                .header("Location", endsWith("/meetings/roof"))
                .body("meeting_id", is("roof"))
                .body("state", is("open"))
                .body("facilitator", is("ann"))
                .body("counts.joined", is(1));
        List.of("bob", "cid", "dan").forEach(agent -> join("roof", agent).statusCode(200));
        move("roof", "ann", "discussion").statusCode(200).body("state", is("discussion"));
        say("roof", "bob", "\"message_type\": \"comment\", \"text\": \"Above the kitchen\"")
                .statusCode(201)
                .body("message_id", is("roof:000002"))
                .body("text", is("Above the kitchen"));
        say(
                        "roof",
                        "cid",
                        "\"message_type\": \"comment\", \"text\": \"No, the stairs\", \"reply_to_message_id\": \"roof:000002\"")
                .statusCode(201);
        say("roof", "bob", "\"message_type\": \"proposal\", \"proposal_id\": \"tiles\", \"title\": \"New tiles\"")
                .statusCode(201);
        move("roof", "ann", "voting").statusCode(200).body("counts.open_ballots", is(1));
        vote("roof", "ann", "tiles", "yes").statusCode(200);
        vote("roof", "bob", "tiles", "no").statusCode(200);
        vote("roof", "bob", "tiles", "yes").statusCode(200);
        vote("roof", "cid", "tiles", "yes").statusCode(200).body("counts.open_ballots", is(0));

        when().get(base + "/meetings/roof/proposals")
                .then()
                .statusCode(200)
                .body("items[0].status", is("accepted"))
                .body("items[0].certificates[0].outcome", is("accepted"))
                .body("items[0].certificates[0].profile.threshold", is("1/2"))
                .body("items[0].certificates[0].tally.yes", is(3))
                .body("items[0].certificates[0].electorate.agent_id", contains("ann", "bob", "cid", "dan"))
                .body("items[0].certificates[0].electorate.vote", contains("yes", "yes", "yes", null))
                .body("items[0].certificates[0].reason", containsString("more than 1/2 of 4"));
        vote("roof", "dan", "tiles", "no")
                .statusCode(409)
                .body("rule", is("A vote on what is not, or no longer, voted on is refused"));
        move("roof", "ann", "closed").statusCode(409).body("missing", containsString("needs a summary"));
        say("roof", "ann", "\"message_type\": \"summary\", \"summary_text\": \"New tiles\"")
                .statusCode(201);
        move("roof", "ann", "closed").statusCode(200).body("outcome.decisions", contains("New tiles"));
        move("roof", "ann", "archived").statusCode(200).body("state", is("archived"));

        when().get(base + "/meetings/roof/messages?type=vote")
                .then()
                .body("items.agent_id", contains("ann", "bob", "bob", "cid"))
                .body("items.vote", contains("yes", "no", "yes", "yes"));
        when().get(base + "/meetings/roof/agenda")
                .then()
                .body("items.description", contains("Where it leaks", "What it costs"));
        when().get(base + "/decisions?subject=roof&limit=1000")
                .then()
                .body(
                        "items.type",
                        hasItems(
                                "MeetingCreated",
                                "AgentInvited",
                                "AgentJoinedMeeting",
                                "NewMessageInMeeting",
                                "ProposalAdded",
                                "VotingStarted",
                                "VoteCast",
                                "ProposalAccepted",
                                "StateChanged",
                                "ProtocolViolation",
                                "MeetingClosed",
                                "MeetingArchived"));
    }

    @Test
    void what_is_refused_is_a_conflict_that_names_the_rule_and_is_kept_in_the_record() {
        call("roof", "bob");
        say("roof", "ann", "\"message_type\": \"comment\", \"text\": \"Too early\"")
                .statusCode(409)
                .contentType(PROBLEM)
                .body("rule", is("What has no place in the present state is refused"))
                .body("rules_version", notNullValue())
                .body("missing", is("comment takes the state discussion or voting; it is open"));
        join("roof", "eve").statusCode(409).body("rule", is("What takes another role is refused"));

        when().get(base + "/meetings/roof/violations")
                .then()
                .statusCode(200)
                .body("items.agent_id", contains("ann", "eve"))
                .body("items.act", contains("comment", "join"))
                .body(
                        "items.rule",
                        contains(
                                "What has no place in the present state is refused",
                                "What takes another role is refused"))
                .body("items[0].missing", containsString("it is open"))
                .body("items[0].rules_version", notNullValue());
        String next = when().get(base + "/meetings/roof/violations?limit=1")
                .then()
                .extract()
                .path("next");
        when().get(base + "/meetings/roof/violations?cursor=" + next).then().body("items.agent_id", contains("eve"));
    }

    @Test
    void what_rules_fail_at_is_no_answer_to_who_speaks() {
        given().contentType(ContentType.JSON)
                .body("{\"meeting_id\": \"few\", \"topic\": \"The roof\", \"creator\": \"ann\", \"profile\": \"bft\","
                        + " \"participants\": [{\"agent_id\": \"bob\"}], \"max_messages\": 2}")
                .post(base + "/meetings")
                .then()
                .statusCode(201);
        join("few", "bob");
        move("few", "ann", "discussion").statusCode(200);
        say("few", "bob", "\"message_type\": \"proposal\", \"proposal_id\": \"tiles\", \"title\": \"New tiles\"")
                .statusCode(201);
        say("few", "ann", "\"message_type\": \"comment\", \"text\": \"Too dear\"")
                .statusCode(201);
        when().get(base + "/meetings/few").then().body("state", is("closed"));
    }

    @Test
    void a_facilitator_who_is_not_named_among_the_participants_is_invited_all_the_same() {
        given().contentType(ContentType.JSON)
                .body(
                        "{\"meeting_id\": \"led\", \"topic\": \"The roof\", \"creator\": \"ann\", \"facilitator\": \"zed\","
                                + " \"participants\": [{\"agent_id\": \"bob\"}]}")
                .post(base + "/meetings")
                .then()
                .statusCode(201)
                .body("facilitator", is("ann"));
        join("led", "zed").statusCode(200).body("facilitator", is("zed"));
        when().get(base + "/meetings/led/participants").then().body("items.agent_id", contains("ann", "bob", "zed"));
    }

    @Test
    void why_tells_what_brought_a_meeting_where_it_is_and_what_everybody_may_do() {
        call("roof", "bob");
        join("roof", "bob");
        move("roof", "ann", "discussion");
        say("roof", "bob", "\"message_type\": \"proposal\", \"proposal_id\": \"tiles\", \"title\": \"New tiles\"");

        when().get(base + "/why?meeting=roof")
                .then()
                .statusCode(200)
                .body("state", is("discussion"))
                .body("agent_id", is("ann"))
                .body("acts.find { it.act == 'move to voting' }.outcome", is("allowed"))
                .body("acts.find { it.act == 'move to closed' }.outcome", is("refused"))
                .body(
                        "acts.find { it.act == 'move to closed' }.rule",
                        is("A move is not made before what it needs is there"))
                .body(
                        "acts.find { it.act == 'move to closed' }.missing",
                        is("the move from discussion to closed needs a summary"))
                .body("decisions.type", contains("MeetingCreated", "StateChanged"))
                .body("decisions[1].rule", is("A move that the protocol allows is made"));
        when().get(base + "/why?meeting=roof&agent=eve")
                .then()
                .body("acts.find { it.act == 'post comment' }.missing", containsString("eve is stranger"));

        move("roof", "ann", "voting");
        when().get(base + "/why?meeting=roof&agent=bob")
                .then()
                .body("acts.find { it.act == 'vote on tiles' }.outcome", is("allowed"))
                .body("acts.find { it.act == 'move to closed' }.outcome", is("refused"));
        when().get(base + "/meetings/roof/violations").then().body("items", hasSize(0));
        when().get(base + "/why?meeting=cellar").then().statusCode(404);
    }

    @Test
    void bad_input_is_told_with_every_mistake_and_nothing_is_stored() {
        post("", """
                {"topic": "", "creator": "a b", "participants": [{"agent_id": "bob"}, {"agent_id": "bob"}, {}],
                 "agenda": ["x", "x"], "visibility": "secret", "voting_timeout": -1, "topics": 1}
                """)
                .statusCode(400)
                .contentType(PROBLEM)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/topic",
                                "/creator",
                                "/participants/1/agent_id",
                                "/participants/2/agent_id",
                                "/agenda/1",
                                "/visibility",
                                "/voting_timeout",
                                "/topics"));
        when().get(base + "/meetings").then().body("items", hasSize(0));

        call("roof");
        move("roof", "ann", "discussion");
        say("roof", "ann", "\"message_type\": \"coment\"")
                .statusCode(400)
                .body("errors.pointer", contains("/message_type"))
                .body("errors[0].message", containsString("did you mean \"comment\"?"));
        say("roof", "ann", "\"message_type\": \"comment\"").statusCode(400).body("errors.pointer", contains("/text"));
        say("roof", "ann", "\"message_type\": \"comment\", \"text\": \"x\", \"reply_to_message_id\": \"roof:9\"")
                .statusCode(400)
                .body("errors.pointer", contains("/reply_to_message_id"));
        vote("roof", "ann", "p", "maybe").statusCode(400).body("errors.pointer", contains("/vote"));
        post("/roof/state", "{}").statusCode(400).body("errors.pointer", contains("/agent_id", "/new_state"));
        when().get(base + "/meetings/roof").then().body("counts.posted", is(0));
        when().get(base + "/meetings/nothing").then().statusCode(404).contentType(PROBLEM);
        join("nothing", "ann").statusCode(404);
        when().get(base + "/meetings/roof/messages?since=yesterday").then().statusCode(400);
    }

    @Test
    void meetings_are_found_by_state_topic_and_participant() {
        call("roof", "bob");
        call("walls", "cid");
        move("walls", "ann", "discussion");

        found("state=discussion").body("items.meeting_id", contains("walls"));
        found("topic=ROOF").body("items.meeting_id", contains("roof"));
        found("participant=bob").body("items.meeting_id", contains("roof"));
        found("participant=ann").body("items.meeting_id", contains("roof", "walls"));
        found("participant=eve").body("items", hasSize(0));
        String next = found("limit=1")
                .body("items.meeting_id", contains("roof"))
                .extract()
                .path("next");
        found("limit=1&cursor=" + next)
                .body("items.meeting_id", contains("walls"))
                .body("next", nullValue());
    }

    @Test
    void messages_are_read_by_type_agent_time_and_page() {
        call("roof", "bob");
        join("roof", "bob");
        move("roof", "ann", "discussion");
        say("roof", "ann", "\"message_type\": \"risk\", \"text\": \"It may rain\"");
        String since = say("roof", "bob", "\"message_type\": \"comment\", \"text\": \"It does\"")
                .extract()
                .path("timestamp_utc");
        say("roof", "bob", "\"message_type\": \"risk\", \"text\": \"It may snow\"");

        String messages = base + "/meetings/roof/messages";
        when().get(messages + "?type=risk").then().body("items.text", contains("It may rain", "It may snow"));
        when().get(messages + "?agent=bob").then().body("items.text", contains("It does", "It may snow"));
        when().get(messages + "?since=" + since).then().body("items.text", hasItems("It does", "It may snow"));
        String next = when().get(messages + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        when().get(messages + "?limit=2&cursor=" + next).then().body("items.text", contains("It does", "It may snow"));
    }

    @Test
    void a_message_is_found_in_its_own_meeting_alone() {
        call("roof", "bob");
        call("cellar", "bob");
        move("roof", "ann", "discussion");
        String id = say("roof", "ann", "\"message_type\": \"risk\", \"text\": \"It may rain\"")
                .extract()
                .path("message_id");

        when().get(base + "/meetings/roof/messages/" + id).then().statusCode(200);
        when().get(base + "/meetings/cellar/messages/" + id).then().statusCode(404);
    }

    @Test
    void an_open_meeting_takes_guests_and_the_facilitator_invites_others() {
        post("", "{\"meeting_id\": \"fair\", \"topic\": \"The fair\", \"creator\": \"ann\", \"visibility\": \"open\"}")
                .statusCode(201);
        join("fair", "eve").statusCode(200).body("counts.joined", is(2));
        post("/fair/participants", "{\"agent_id\": \"eve\", \"invited\": \"fay\"}")
                .statusCode(409);
        post("/fair/participants", "{\"agent_id\": \"ann\", \"invited\": \"fay\", \"role\": \"expert\"}")
                .statusCode(201)
                .body("status", is("invited"));
        when().get(base + "/meetings/fair/participants")
                .then()
                .body("items.agent_id", contains("ann", "eve", "fay"))
                .body("items.status", contains("joined", "joined", "invited"));
        post("/fair/leave", "{\"agent_id\": \"ann\"}").statusCode(200).body("facilitator", is("eve"));
    }

    @Test
    void a_debate_is_held_by_its_own_protocol_and_a_judge_decides() {
        post("", """
                {"meeting_id": "d", "topic": "The roof", "creator": "ann", "protocol": "debate",
                 "participants": [{"agent_id": "bob", "role": "affirmative"}, {"agent_id": "cid", "role": "negative"},
                                  {"agent_id": "dan", "role": "judge"}]}
                """).statusCode(201);
        List.of("bob", "cid", "dan").forEach(agent -> join("d", agent).statusCode(200));
        move("d", "ann", "positions").statusCode(200);
        say("d", "cid", "\"message_type\": \"position\", \"text\": \"Sell it\"")
                .statusCode(409)
                .body("rule", is("Nobody speaks out of turn"));
        say("d", "bob", "\"message_type\": \"position\", \"text\": \"Mend it\"").statusCode(201);
        say("d", "cid", "\"message_type\": \"position\", \"text\": \"Sell it\"").statusCode(201);
        move("d", "ann", "rebuttals").statusCode(200);
        say("d", "cid", "\"message_type\": \"rebuttal\", \"text\": \"Too dear\"")
                .statusCode(201);
        say("d", "bob", "\"message_type\": \"rebuttal\", \"text\": \"Still ours\"")
                .statusCode(201);
        move("d", "ann", "judgement").statusCode(200);
        say("d", "dan", "\"message_type\": \"judgement\", \"text\": \"It is mended\"")
                .statusCode(201);
        move("d", "dan", "closed").statusCode(200).body("outcome.decisions", contains("It is mended"));
    }

    @Test
    void a_request_that_is_repeated_under_its_key_happens_once() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "", "{\"topic\": \"The roof\", \"creator\": \"ann\"}")
                .statusCode(201)
                .extract()
                .path("meeting_id");
        keyed(key, "", "{\"topic\": \"The roof\", \"creator\": \"ann\"}")
                .statusCode(201)
                .body("meeting_id", is(first));
        move(first, "ann", "discussion");
        String said = "{\"agent_id\": \"ann\", \"message_type\": \"comment\", \"text\": \"Once\"}";
        keyed(key + "x", "/" + first + "/messages", said).statusCode(201);
        keyed(key + "x", "/" + first + "/messages", said).statusCode(201);
        when().get(base + "/meetings/" + first).then().body("counts.posted", is(1));
    }

    @Test
    void the_meetings_of_projects_are_meetings_like_others() throws IOException {
        given().contentType(ContentType.JSON)
                .body(Files.readString(Path.of("projects/healthcare_blockchain_compressed.json")))
                .post(base + "/projects")
                .then()
                .statusCode(201);
        given().post(base + "/projects/healthcare_blockchain_compressed/run")
                .then()
                .statusCode(202);
        Wait.until(() -> when().get(base + "/projects/healthcare_blockchain_compressed/status")
                .then()
                .extract()
                .path("state")
                .equals("COMPLETED"));

        found("state=closed").body("items", hasSize(6));
        given().urlEncodingEnabled(false)
                .get(base + "/meetings/healthcare_blockchain_compressed%2Fkickoff")
                .then()
                .statusCode(200)
                .body("simulated", is(4))
                .body("outcome.decisions", hasSize(1));
        given().urlEncodingEnabled(false)
                .get(base + "/meetings/healthcare_blockchain_compressed%2Fkickoff/messages?type=summary")
                .then()
                .body("items.agent_id", contains("pm"));
    }

    @Test
    void who_votes_takes_no_task_meanwhile_and_why_says_so() {
        given().contentType(ContentType.JSON)
                .body("""
                        {"project_id": "p", "title": "Roof", "description": "Tiles", "execution_mode": "fully_automated",
                         "scheduling": {"mode": "compressed", "start_date": "2024-01-15T09:00:00"},
                         "agents": [
                           {"agent_id": "ann", "name": "Ann", "occupation": "Roofer", "skill_levels": {"tiles": 9}},
                           {"agent_id": "bob", "name": "Bob", "occupation": "Roofer", "skill_levels": {"tiles": 6}}],
                         "tasks": [
                           {"task_id": "lay", "description": "Lay", "estimated_hours": 2, "priority": 3,
                            "required_skills": {"tiles": 5}}]}
                        """)
                .post(base + "/projects")
                .then()
                .statusCode(201);
        call("roof", "zed");
        join("roof", "zed").statusCode(200);
        move("roof", "ann", "discussion").statusCode(200);
        say("roof", "zed", "\"message_type\": \"proposal\", \"title\": \"New tiles\"")
                .statusCode(201);
        move("roof", "ann", "voting").statusCode(200);

        given().post(base + "/projects/p/run").then().statusCode(202);
        Wait.until(() -> when().get(base + "/projects/p/status")
                .then()
                .extract()
                .path("state")
                .equals("COMPLETED"));

        when().get(base + "/projects/p/tasks/lay").then().body("agent_id", is("bob"));
        when().get(base + "/why?task=p/lay&agent=ann")
                .then()
                .body("agents[0].outcome", is("not_eligible"))
                .body("agents[0].reason", is("votes in roof"));
    }

    @Test
    void nobody_is_given_what_only_the_facilitator_the_creator_or_rules_may_do() {
        post("", """
                {"meeting_id": "roof", "topic": "The roof", "creator": "ann",
                 "participants": [{"agent_id": "bob", "role": "rule"}]}
                """).statusCode(409).body("missing", is("the meeting itself says who is rule"));
        call("roof");
        post("/roof/participants", "{\"agent_id\": \"ann\", \"invited\": \"bob\", \"role\": \"facilitator\"}")
                .statusCode(409)
                .body("missing", is("the meeting itself says who is facilitator"));
    }

    @Test
    void a_meeting_carries_the_time_that_a_negotiation_found() {
        String plan =
                "{\"topic\": \"The plan\", \"creator\": \"ann\", \"meeting_id\": \"%s\", \"negotiation_id\": \"plan\"}";
        post("", plan.formatted("early")).statusCode(409).body("missing", is("there is no negotiation plan"));
        given().contentType(ContentType.JSON)
                .body("""
                        {"negotiation_id": "plan", "name": "Plan", "date": "2024-07-21", "duration": 60,
                         "minimum_participants": 1, "participants": [{"participant_id": "ann",
                          "available": [{"date": "2024-07-21", "start": 600, "end": 720}]}]}
                        """)
                .post(base + "/negotiations")
                .then()
                .statusCode(201)
                .body("state", is("CONFIRMED"));

        post("", plan.formatted("plan")).statusCode(201);
        when().get(base + "/meetings/plan")
                .then()
                .body("time.negotiation_id", is("plan"))
                .body("time.date", is("2024-07-21"))
                .body("time.start", is(600))
                .body("time.end", is(660))
                .body("time.zone", is("UTC"));
        given().post(base + "/negotiations/plan/cancel").then().statusCode(200);
        post("", plan.formatted("late"))
                .statusCode(409)
                .body("missing", is("negotiation plan is CANCELLED, not HELD or CONFIRMED"));
    }

    @Test
    void a_protocol_a_profile_and_a_state_that_are_misspelt_are_told_with_those_there_are() {
        post("", "{\"topic\": \"The roof\", \"creator\": \"ann\", \"protocol\": \"debat\"}")
                .statusCode(409)
                .body(
                        "missing",
                        is("there is no protocol debat, only [debate, deliberation]; did you mean \"debate\"?"));
        post("", "{\"topic\": \"The roof\", \"creator\": \"ann\", \"profile\": \"majorty\"}")
                .statusCode(409)
                .body("missing", is("there is no voting profile majorty, " + PROFILES.formatted("majority")));
        call("roof");
        move("roof", "ann", "discusion")
                .statusCode(409)
                .body("missing", endsWith("there are moves to discussion, cancelled; did you mean \"discussion\"?"));
        move("roof", "ann", "discussion").statusCode(200);
        say("roof", "ann", "\"message_type\": \"proposal\", \"title\": \"Mend it\", \"profile\": \"consnt\"")
                .statusCode(409)
                .body("missing", is("there is no voting profile consnt, " + PROFILES.formatted("consent")));
    }

    @ParameterizedTest
    @CsvSource({
        "majority, rejected, 'yes 1, more than 1/2 of 4 is asked for'",
        "simple, accepted, 'yes 1, more than 1/2 of 1 is asked for'",
        "two_thirds, returned, 'quorum lost: 1 voted of 4, 1/2 is asked for'",
        "unanimity, rejected, 'yes 1, at least 1/1 of 4 is asked for'",
        "consent, returned, 'quorum lost: 1 voted of 4, 1/2 is asked for'",
        "weighted, rejected, 'yes 1, more than 1/2 of 4 is asked for'",
        "bft, rejected, 'yes 1, at least 1/2 of 6 is asked for'",
    })
    void a_ballot_stays_open_for_those_who_left_and_its_reason_is_the_true_one(
            String profile, String alone, String reason) {
        putToTheVote("back", profile);
        OTHERS.forEach(agent -> join("back", agent).statusCode(200));
        List.of("ann", "bob", "cid", "dan")
                .forEach(agent -> vote("back", agent, "mend", "yes").statusCode(oneOf(200, 409)));
        outcome("back", "accepted").body("reason", startsWith("yes"));

        putToTheVote("gone", profile);
        vote("gone", "ann", "mend", "yes").statusCode(200);
        move("gone", "ann", "discussion").statusCode(200);
        outcome("gone", alone).body("reason", is(reason));
    }

    /** All but Ann leave before anybody has voted. */
    private void putToTheVote(String id, String profile) {
        call(id, OTHERS.toArray(String[]::new));
        OTHERS.forEach(agent -> join(id, agent).statusCode(200));
        move(id, "ann", "discussion").statusCode(200);
        say(
                        id,
                        "ann",
                        "\"message_type\": \"proposal\", \"proposal_id\": \"mend\", \"title\": \"Mend it\", \"profile\": \"%s\""
                                .formatted(profile))
                .statusCode(201);
        move(id, "ann", "voting").statusCode(200);
        OTHERS.forEach(agent -> post("/" + id + "/leave", "{\"agent_id\": \"%s\"}".formatted(agent))
                .statusCode(200));
        when().get(base + "/meetings/" + id).then().body("counts.open_ballots", is(1));
    }

    private ValidatableResponse outcome(String id, String outcome) {
        return when().get(base + "/meetings/" + id + "/proposals")
                .then()
                .rootPath("items[0].certificates[0]")
                .body("outcome", is(outcome));
    }

    private void call(String id, String... participants) {
        post(
                        "",
                        "{\"meeting_id\": \"%s\", \"topic\": \"The %s\", \"creator\": \"ann\", \"participants\": %s}"
                                .formatted(id, id, agents(participants)))
                .statusCode(201);
    }

    private static String agents(String... ids) {
        return List.of(ids).stream()
                .map("{\"agent_id\": \"%s\"}"::formatted)
                .toList()
                .toString();
    }

    private ValidatableResponse join(String meeting, String agent) {
        return post("/" + meeting + "/join", "{\"agent_id\": \"%s\"}".formatted(agent));
    }

    private ValidatableResponse move(String meeting, String agent, String state) {
        return post("/" + meeting + "/state", "{\"agent_id\": \"%s\", \"new_state\": \"%s\"}".formatted(agent, state));
    }

    private ValidatableResponse say(String meeting, String agent, String message) {
        return post("/" + meeting + "/messages", "{\"agent_id\": \"%s\", %s}".formatted(agent, message));
    }

    private ValidatableResponse vote(String meeting, String agent, String proposal, String vote) {
        return post(
                "/" + meeting + "/votes",
                "{\"agent_id\": \"%s\", \"proposal_id\": \"%s\", \"vote\": \"%s\"}".formatted(agent, proposal, vote));
    }

    private ValidatableResponse found(String query) {
        return when().get(base + "/meetings?" + query).then().statusCode(200);
    }

    private ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(base + "/meetings" + path)
                .then();
    }

    private ValidatableResponse keyed(String key, String path, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(base + "/meetings" + path)
                .then();
    }
}
