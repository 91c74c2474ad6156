package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.parley.engine.session.FactCodec;

/** A server with a rules folder of its own, whose files are saved while it runs. */
final class EditedServer implements AutoCloseable {
    private static final String STATUS = "/v1/rules/status";
    private static final String POLICY = "agent/agent.yaml";
    private static final String RULE = "agent/edited.drl";
    private static final String ASSIGNMENT = "project/assignment.yaml";
    private static final long POLL_NANOSECONDS = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path rules;
    private final ServerProcess server;
    private int edits;

    EditedServer(String name, Path rules, String store) throws IOException {
        this.rules = rules;
        server = ServerProcess.parley(
                rules.resolveSibling(name + ".log"), store, List.of("-Dparley.rules=" + rules.toAbsolutePath()));
        server.awaitAnswer(STATUS);
    }

    int ruleCount() {
        return status().path("rules").intValue();
    }

    /** Milliseconds from the save of a policy until it is active. */
    double policy() throws IOException {
        edits++;
        return activated(
                POLICY,
                Files.readString(rules.resolve(POLICY))
                        .replaceFirst("max_concurrent: \\d+", "max_concurrent: " + (3 + edits)));
    }

    /** Milliseconds from the save of a rule until it is active. */
    double rule() throws IOException {
        return activated(RULE, ruleText("agentId"));
    }

    /** Milliseconds from the save of a rule until it is told what is wrong with it; it is mended afterwards. */
    double brokenRule() throws IOException {
        double told = after(
                RULE, ruleText("agentIt"), status -> !status.path("problems").isEmpty());
        assertThat(status().path("problems").toString()).contains("agentIt", RULE);
        rule();
        return told;
    }

    /** Milliseconds until a command is acknowledged that registers an agent who is known already. */
    double command() {
        long begin = System.nanoTime();
        Http.Reply reply = server.send("PUT", Requests.path("default", 0), Requests.body(0));
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Another version of a rule, over REST: active when it is answered. */
    void put() {
        Http.Reply reply = server.send("PUT", "/v1/rules/" + RULE, ruleText("agentId"));
        assertThat(reply.status()).as(reply.body()).isBetween(200, 201);
    }

    Footprint footprint(int reloads) throws IOException {
        return Footprint.of(server, reloads);
    }

    /** Carries out a project to its end. */
    void carryOut(JsonNode project) {
        String projects = "/v1/workspaces/default/projects";
        assertThat(server.send("POST", projects, project.toString()).status()).isEqualTo(201);
        String path = projects + "/" + project.path("project_id").textValue();
        assertThat(server.send("POST", path + "/run", "").status()).isEqualTo(202);
        while (!read(server.send("GET", path, "")).path("state").asText().equals("COMPLETED")) {
            LockSupport.parkNanos(100 * POLL_NANOSECONDS);
        }
    }

    /** Decides all that the journal has again, with another weight of preferences. */
    Backtested backtest() throws IOException {
        String edited = Files.readString(rules.resolve(ASSIGNMENT))
                .replace("preference_weight: 0.1 ", "preference_weight: 10 ");
        String body = JSON.writeValueAsString(Map.of("files", Map.of(ASSIGNMENT, edited)));
        return Backtested.of(read(server.send("POST", "/v1/rules/backtest", body)));
    }

    @Override
    public void close() {
        server.close();
    }

    private double activated(String path, String text) throws IOException {
        String before = status().path("version").textValue();
        double took =
                after(path, text, status -> !status.path("version").textValue().equals(before));
        assertThat(status().path("problems")).isEmpty();
        return took;
    }

    /** Saved as editors do it: another file takes the place of the first. */
    private double after(String path, String text, Predicate<JsonNode> effective) throws IOException {
        Path beside = Files.writeString(rules.resolveSibling(rules.getFileName() + ".edit"), text);
        long begin = System.nanoTime();
        Files.move(beside, rules.resolve(path), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        while (!effective.test(status())) {
            LockSupport.parkNanos(POLL_NANOSECONDS);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private JsonNode status() {
        return read(server.send("GET", STATUS, ""));
    }

    private static JsonNode read(Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return FactCodec.parse(reply.body());
    }

    private String ruleText(String property) {
        return """
                package rules.agent;

                import org.parley.agent.*;
                import org.parley.project.Vacancy;

                rule "An agent who registers with this name may take what waits"
                when
                    AgentRegistered($id : agentId, %s == "edit-%d")
                then
                    insert(new Vacancy($id));
                end
                """.formatted(property, ++edits);
    }
}
