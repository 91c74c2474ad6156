package org.parley.api;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.Full;
import org.parley.LogsErrors;
import org.parley.Wait;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.steps.Trials;

/** Broken edits are refused with a message that says what to do, and whoever is at work notices nothing. */
@QuarkusTest
@WithTestResource(EditableRules.class)
@ExtendWith(ShippedRules.class)
class BrokenEditsTest {
    private static final String BASE = "/v1/workspaces/default";
    private static final Path HOSTILE = Path.of("src", "test", "resources", "hostile");
    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private static final String PROJECT = """
            {"project_id": "%s", "scheduling": {"start_date": "2026-01-05T09:00:00"},
             "agents": [{"agent_id": "ada", "skill_levels": {"design": 9}}],
             "tasks": [{"task_id": "sketch", "description": "Sketch it", "estimated_hours": 4,
                        "required_skills": {"design": 6}}]}
            """;

    private static final String LOOP = """
            package rules.test;

            import org.parley.agent.*;

            rule "An agent works more and more"
            when
                $agent : Agent(active >= 0)
                AgentPolicy()
            then
                modify($agent) { setActive($agent.getActive() + 1) }
            end
            """;

    private static final String PING_PONG = """
            package rules.test;

            import org.parley.agent.*;

            rule "An agent that is called ping is called pong"
            when
                $agent : Agent(unavailable != "ping")
                AgentPolicy()
            then
                modify($agent) { setUnavailable("ping") }
            end

            rule "An agent that is called pong is called ping"
            when
                $agent : Agent(unavailable == "ping")
                AgentPolicy()
            then
                modify($agent) { setUnavailable("pong") }
            end
            """;

    private static final String NEVER = """
            package rules.test;

            import org.parley.agent.*;

            rule "Whoever registers is waited for"
            when
                RegisterAgent()
            then
                while (true) {
                }
            end
            """;

    private static final String DEEP = """
            package rules.test;

            import org.parley.agent.*;

            function boolean deep(String name) {
                return deep(name + "x");
            }

            rule "Whoever registers is looked into"
            when
                $register : RegisterAgent(deep(agentId))
            then
                insert(new AgentRegistered($register.agentId(), true));
            end
            """;

    private static final String AGAIN = """
            package rules.clock;

            import org.parley.engine.fact.*;

            rule "Time moves a clock forward"
            when
                $step : TimeAdvanced()
                not Clock(id == $step.clock)
            then
                insert(new Refused($step, $step.clock(), "there is no such clock"));
            end
            """;

    @Inject
    Trials trials;

    static Stream<Arguments> edits() {
        return Stream.of(
                // Syntax.
                edit("project/award.drl", "insert(new Engagement(", "insert(new (")
                        .says(0, "( is not expected here"),
                edit(
                                "agent/registration.drl",
                                "(new AgentRemoved($remove.agentId()));\nend",
                                "(new AgentRemoved(\"\"));")
                        .says(-6, "the rule \"An agent without work may leave\" has no end; is end missing?"),
                edit("project/award.drl", "setQueued(false),", "setQueued(false,")
                        .says(3, "} closes the ( of line"),
                edit("project/waiting.drl", "return urgency;\n        }", "return urgency;")
                        .says(-13, "{ is not closed; is } missing?"),
                edit("project/award.drl", "\"no eligible agent\"", "\"no eligible agent")
                        .says(0, "the text that begins here is not closed"),
                edit("clock/clock.drl", "\nwhen", "\nwehn").says(1, "did you mean \"when\"?"),
                edit("clock/clock.drl", "id == $step.clock", "id = $step.clock")
                        .says(0, "= is not expected here; did you mean \"==\"?"),
                edit("agent/registration.drl", "delete($agent);", "delete($agent)")
                        .says(0, "behind this ; is missing, for insert follows"),
                // Names.
                edit("project/award.drl", "Task(queued) from", "Taks(queued) from")
                        .says(0, "there is no type Taks; did you mean \"Task\"?"),
                edit("project/award.drl", "agentId == $assigned", "agentIt == $assigned")
                        .says(0, "Agent has no property agentIt; did you mean \"agentId\"?"),
                edit("project/award.drl", "Task.State.ASSIGNED", "Task.State.ASIGNED")
                        .says(0, "Task.State has no constant ASIGNED; did you mean \"ASSIGNED\"?"),
                edit("project/award.drl", "setReason(nobodyFor(", "setReason(nobodyFr(")
                        .says(0, "there is no function nobodyFr in rules.project; did you mean \"nobodyFor\"?"),
                edit("project/score.drl", "getSkills().covers(", "getSkills().cover(")
                        .says(0, "Levels has no method cover; did you mean \"covers\"?"),
                put("clock/again.drl", AGAIN)
                        .says(6, "a rule \"Time moves a clock forward\" already stands at clock/again.drl:5"),
                // Types.
                edit("project/award.drl", "setState(Task.State.ASSIGNED)", "setState(\"ASSIGNED\")")
                        .says(0, "setState takes a Task.State, but \"ASSIGNED\" is a String"),
                edit("project/award.drl", "$award.choice().count(), $now", "$award.choice().count()")
                        .says(0, "new TaskAssigned takes"),
                edit(
                                "project/completion.drl",
                                "(id == $complete.task, state == Task.State.COMPLETED,",
                                "(state == \"COMPLETED\",")
                        .says(0, "they are never equal; did you mean \"Task.State.COMPLETED\"?"),
                edit("agent/registration.drl", "active == 0", "active == \"0\"")
                        .says(0, "active is an int and \"0\" a String: they are never equal"),
                // Rules that never fire, or for ever, or not by the facts alone.
                edit("agent/registration.drl", "active > 0", "active > 3, active < 2")
                        .says(0, "no Agent ever matches: active > 3 and active < 2 exclude each other"),
                put("test/loop.drl", LOOP).says(5, "the last ones were mostly of \"An agent works more and more\""),
                put("test/loop.drl", PING_PONG).says(13, "the rules did not come to rest within 10000 firings"),
                put("test/never.drl", NEVER)
                        .says(5, "(test/never.drl:5) does not come to an end: it takes more than 2000000 steps"),
                put("test/deep.drl", DEEP).says(9, "(in the function deep)"),
                edit("agent/registration.drl", "may leave\"", "may leave\" salience 10")
                        .says(0, "salience is not allowed: order comes from facts"),
                edit("project/score.drl", "agent.getUnavailable() == null", "java.time.Instant.now() != null")
                        .says(0, "Instant.now is not available to rules: time is a fact"),
                // What nobody could read to its end, or at all.
                put("test/odd.drl", odd("agentId == " + "(".repeat(30) + "1" + ")".repeat(30)))
                        .says(7, "what stands here is nested too deeply to be read"),
                // Tables.
                edit(
                                "meeting/protocol.yaml",
                                "    - {from: closed, to: archived, by: [facilitator, creator], needs: []}\n",
                                "")
                        .says(-15, "no way leads from open to the state archived"),
                // Policies.
                edit("project/assignment.yaml", "load_penalty", "load_penality")
                        .says(0, "no value of this name; did you mean \"load_penalty\"?"),
                edit("project/assignment.yaml", "load_penalty: 0.5", "load_penalty: much")
                        .says(0, "load_penalty: \"much\" is no number"),
                edit("project/assignment.yaml", "load_penalty: 0.5", "load_penalty: -1")
                        .says(0, "load_penalty: -1 is not within 0 or more"),
                edit("project/assignment.yaml", "AssignmentPolicy:", "AssignmentPolice:")
                        .says(0, "there is no policy type AssignmentPolice; did you mean \"AssignmentPolicy\"?"),
                put("test/odd.yaml", "AssignmentPolicy:\n")
                        .says(1, "AssignmentPolicy: has no values; expected strategy,"),
                put("test/odd.yaml", "AgentPolicy: " + "[".repeat(5_000))
                        .says(1, "nesting depth (201) exceeds the maximum allowed (200)"),
                put("test/odd.yaml", "AgentPolicy:\n  x: 1\n... \n; y\n").says(3, "expected"),
                put("test/odd.yaml", "A: &a [x, x]\nB: &b [*a, *a]\n").says(2, "an alias is not taken"),
                put("test/odd.drl", odd("agentId matches \"[\"")).says(7, "is no regular expression"),
                put("test/odd.drl", odd("$x : /skills/names")).says(7, "a path (/x/y) is not taken"),
                edit("project/assignment.yaml", "strategies:", "strategies: [").says(0, "expected the node content"),
                put("project/hours.yaml", "WorkingTime: {from: 8, to: 16, days: [MONDAY]}\n")
                        .says(29, "a WorkingTime already stands at project/hours.yaml:1"),
                edit("project/scheduling.yaml", "to: 17", "to: 9")
                        .says(-2, "work stops at 9, not after it begins at 9"),
                edit("project/scheduling.yaml", "days: [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY]", "days: []")
                        .says(-3, "there is no working day"),
                edit("conversation/gateway.yaml", "key_variable: \"\"", "key_variable: PARLEY_KEY_TEST")
                        .says(0, "PARLEY_KEY_TEST belongs to no host, not to http://localhost:11434"),
                edit("meeting/profiles.yaml", "id: simple", "id: majority")
                        .says(0, "id: there is already a row \"majority\""));
    }

    private static String odd(String condition) {
        return """
                package rules.test;

                import org.parley.agent.*;

                rule "Somebody is odd"
                when
                    $agent : Agent(%s)
                    AgentPolicy()
                then
                    delete($agent);
                end
                """.formatted(condition);
    }

    @Test
    void a_scenario_file_that_is_nested_too_deeply_is_a_warning() {
        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("test/odd.scenarios.yaml", "- " + "[".repeat(5_000))))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("findings[0].kind", is("scenario"))
                .body("findings[0].file", is("test/odd.scenarios.yaml"));
    }

    /** A file with something else in a place, or a new one. */
    private record Edit(String file, String from, String to) {
        /** @param lines so far behind the line of the edit; in a new file its number */
        Arguments says(int lines, String message) {
            return arguments(this, lines, message);
        }

        /** Where the text that is edited begins. */
        int line() {
            return from == null
                    ? 0
                    : 1
                            + (int) BrokenEditsTest.text(file)
                                    .split(Pattern.quote(from))[0]
                                    .chars()
                                    .filter(each -> each == '\n')
                                    .count();
        }

        String text() {
            if (from == null) {
                return to;
            }
            String before = BrokenEditsTest.text(file);
            assertThat(before).contains(from);
            return before.replace(from, to);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static Edit edit(String file, String from, String to) {
        return new Edit(file, from, to);
    }

    private static Edit put(String file, String text) {
        return new Edit(file, null, text);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    @LogsErrors("the edit is refused")
    void edits(Edit edit, int lines, String message) throws IOException {
        String version = version();
        Map<String, String> folder = folder();
        int line = edit.line() + lines;
        aProjectRunsToItsEnd();

        List<Map<String, Object>> errors = given().contentType("application/yaml; charset=UTF-8")
                .body(edit.text().getBytes(StandardCharsets.UTF_8))
                .put("/v1/rules/" + edit.file())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .path("errors");

        assertThat(errors).anySatisfy(error -> {
            assertThat((String) error.get("message")).contains(message);
            assertThat(error).containsEntry("line", line).containsEntry("severity", "error");
        });
        assertThat(version()).isEqualTo(version);
        assertThat(folder()).isEqualTo(folder);
        aProjectRunsToItsEnd();
    }

    @Test
    void a_check_tells_the_same_without_an_edit() {
        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("test/loop.drl", LOOP)))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("errors", is(1))
                .body("warnings", is(1))
                .body("findings.find { it.kind == 'endless' }.rule", is("An agent works more and more"))
                .body("findings.find { it.kind == 'retriggers' }.severity", is("warning"))
                .body("findings.find { it.kind == 'retriggers' }.line", is(10));
        given().post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("version", is(version()))
                .body("findings", empty());
        given().contentType(ContentType.JSON)
                .body("{\"files\": {\"../x.drl\": 7}, \"file\": 1}")
                .post("/v1/rules/check")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
    }

    /** Some in each build; HostileRulesTest checks all of them. */
    static Stream<Path> hostile() throws IOException {
        return Full.of(10, Stream.concat(files("hostile"), files("broken")));
    }

    static Stream<Path> accepted() throws IOException {
        return Full.of(2, Stream.concat(files("accepted"), files("rules-of-ones-own")));
    }

    private static Stream<Path> files(String folder) throws IOException {
        return Files.list(Path.of("src", "test", "resources", folder))
                .filter(file -> file.toString().matches(".*\\.(drl|yaml)"))
                .sorted();
    }

    private static String place(Path file) {
        String name = file.getFileName().toString();
        return "h/h" + name.substring(name.lastIndexOf('.'));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Tag("sampled")
    @LogsErrors("the edit is refused")
    void hostile_rules_are_found_by_a_check_refused_and_forgotten(Path file) throws IOException {
        String text = Files.readString(file);
        String version = version();

        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of(place(file), text)))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("errors", greaterThan(0))
                .body("findings[0].file", is(place(file)))
                .body("findings[0].line", greaterThan(0))
                .body(not(containsString("Exception")));
        given().contentType(ContentType.TEXT)
                .body(text)
                .put("/v1/rules/" + place(file))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].file", is(place(file)));
        assertThat(version()).isEqualTo(version);
        assertThat(Path.of("target", "escaped", file.getFileName().toString().replace(".drl", "")))
                .doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @Tag("sampled")
    void what_can_be_carried_out_is_taken_by_check_edit_and_folder(Path file) throws IOException {
        String text = Files.readString(file);
        String version = version();

        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of(place(file), text)))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("errors", is(0));
        given().contentType(ContentType.TEXT)
                .body(text)
                .put("/v1/rules/" + place(file))
                .then()
                .statusCode(201);
        String taken = version();
        assertThat(taken).isNotEqualTo(version);
        given().delete("/v1/rules/" + place(file)).then().statusCode(200);
        assertThat(version()).isEqualTo(version);

        Path saved = EditableRules.folder().resolve(place(file));
        try {
            Files.writeString(saved, text);
            Wait.until(() -> version().equals(taken));
        } finally {
            Files.delete(saved);
        }
        Wait.until(() -> version().equals(version) && status("state").equals("active"));
    }

    @Test
    void a_check_that_a_page_posts_finds_what_it_wants() throws IOException {
        given().contentType(ContentType.JSON)
                .body(Files.readString(HOSTILE.resolve("drive_by.json")))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body(
                        "findings.message",
                        hasItem("a class cannot be written here; write a lambda, or a class in Java"));
        assertThat(Path.of("target", "escaped", "drive_by")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"while_true", "repeat", "longstream", "anon_class", "m_forname"})
    @LogsErrors("the edit is refused")
    void hostile_rules_in_the_folder_are_told_in_the_status(String name) throws IOException {
        Path file = EditableRules.folder().resolve("h/h.drl");
        Files.createDirectories(file.getParent());
        String before = status("last_edit_at");
        try {
            Files.writeString(file, Files.readString(HOSTILE.resolve(name + ".drl")));
            // Of one answer: between two of them the edit may be under check.
            Wait.until(() -> {
                JsonPath now = when().get("/v1/rules/status").jsonPath();
                return now.getString("state").equals("refused")
                        && !now.getString("last_edit_at").equals(before);
            });
            when().get("/v1/rules/status")
                    .then()
                    .body("problems.file", hasItem("h/h.drl"))
                    .body("problems.line", hasItem(greaterThan(0)));
        } finally {
            Files.delete(file);
        }
        Wait.until(() -> status("state").equals("active"));
    }

    @Test
    @LogsErrors("the edit is refused")
    void a_check_and_an_edit_are_turned_away_while_too_many_trials_wait() throws Exception {
        Map<String, String> folder = folder();
        CountDownLatch released = new CountDownLatch(1);
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            CompletableFuture<Void> full = new CompletableFuture<>();
            for (int i = 0; i <= 10; i++) {
                CompletableFuture.runAsync(() -> trials.carryOut(() -> await(released)), callers)
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                full.complete(null);
                            }
                        });
            }
            full.get(1, TimeUnit.MINUTES);
            String text = odd("name == \"odd\"");

            given().contentType(ContentType.JSON)
                    .body(Map.of("files", Map.of("test/odd.drl", text)))
                    .post("/v1/rules/check")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", is("1"));
            given().contentType(ContentType.TEXT)
                    .body(text)
                    .put("/v1/rules/test/odd.drl")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json");
            assertThat(folder()).isEqualTo(folder);
        } finally {
            released.countDown();
            callers.shutdown();
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("files", Map.of("test/odd.drl", odd("name == \"odd\""))))
                .post("/v1/rules/check")
                .then()
                .statusCode(200)
                .body("errors", is(0));
    }

    private static boolean await(CountDownLatch released) {
        try {
            return released.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String status(String field) {
        return when().get("/v1/rules/status").then().extract().path(field);
    }

    private static Map<String, String> folder() throws IOException {
        return new RuleFolder(EditableRules.folder()).read().files();
    }

    private static void aProjectRunsToItsEnd() {
        String id = "p" + PROJECTS.incrementAndGet();
        given().contentType(ContentType.JSON)
                .body(PROJECT.formatted(id))
                .post(BASE + "/projects")
                .then()
                .statusCode(201);
        given().post(BASE + "/projects/" + id + "/run").then().statusCode(202);
        Wait.until(() -> "COMPLETED"
                .equals(when().get(BASE + "/projects/" + id + "/status")
                        .then()
                        .extract()
                        .path("state")));
    }

    private static String text(String path) {
        return when().get("/v1/rules/" + path).asString();
    }

    private static String version() {
        return when().get("/v1/rules/status").then().extract().path("version");
    }
}
