package org.parley.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.parley.cli.Workload;
import org.parley.engine.session.FactCodec;

/** What the clients of a {@link MixedLoad} do, each its own kind over and over, every minute in a workspace of its own. */
final class MixedWork {
    private static final int AGENTS = 100;
    private static final int PARTICIPANTS = 5;
    /** Between two pieces of work of one kind: people and programs think too. */
    private static final long PAUSE_NANOSECONDS = 50_000_000;

    private static final long BETWEEN_EDITS_NANOSECONDS = 20_000_000_000L;
    private static final String POLICY = "project/learning.yaml";

    private final ServerProcess server;
    private final ObjectNode project = Workload.of(20, 5).toProjectFile();
    private final String policy;
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private Queue<Long> latencies = new ConcurrentLinkedQueue<>();
    private volatile int minute = 1;
    private volatile boolean ended;

    MixedWork(ServerProcess server) throws IOException {
        this.server = server;
        policy = Files.readString(Path.of("rules", POLICY));
        begin(minute);
    }

    /** A client of each kind; it works until the {@link #end}. */
    List<Runnable> kinds() {
        return List.of(
                repeated(this::registration, 0),
                repeated(this::project, PAUSE_NANOSECONDS),
                repeated(this::contract, PAUSE_NANOSECONDS),
                repeated(this::meeting, PAUSE_NANOSECONDS),
                repeated(this::conversation, PAUSE_NANOSECONDS),
                repeated(this::reading, PAUSE_NANOSECONDS),
                repeated(this::edit, BETWEEN_EDITS_NANOSECONDS));
    }

    /** Nanoseconds from each request of the minute to its answer, in order of length. The next one begins. */
    synchronized long[] minuteOver() {
        Queue<Long> over = latencies;
        latencies = new ConcurrentLinkedQueue<>();
        begin(minute + 1);
        minute++;
        return over.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    List<String> unexpected() {
        return new ArrayList<>(unexpected);
    }

    void end() {
        ended = true;
    }

    private interface Piece {
        /** @param number from 0 */
        void work(int number);
    }

    private Runnable repeated(Piece piece, long pause) {
        return () -> {
            for (int number = 0; !ended; number++) {
                piece.work(number);
                long rested = System.nanoTime() + pause;
                while (!ended && System.nanoTime() < rested) {
                    LockSupport.parkNanos(Math.min(pause, PAUSE_NANOSECONDS));
                }
            }
        };
    }

    private void begin(int next) {
        ask("PUT", workspace(next), "", 201);
    }

    private String workspace() {
        return workspace(minute);
    }

    private static String workspace(int minute) {
        return "/v1/workspaces/minute-" + minute;
    }

    private void registration(int number) {
        int agent = number % AGENTS;
        ask("PUT", workspace() + "/agents/agent-" + agent, Requests.body(agent), 200, 201);
    }

    private void project(int number) {
        String projects = workspace() + "/projects";
        String id = "project-" + number;
        ask("POST", projects, project.deepCopy().put("project_id", id).toString(), 201);
        ask("POST", projects + "/" + id + "/run", "", 202);
        while (!ended
                && !FactCodec.parse(ask("GET", projects + "/" + id, "", 200))
                        .path("state")
                        .asText()
                        .equals("COMPLETED")) {
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    private void contract(int number) {
        String workspace = workspace();
        ask("PUT", workspace + "/agents/bidder", Requests.body(number), 200, 201);
        String contracts = workspace + "/contracts";
        ask(
                "POST",
                contracts,
                "{\"contract_id\":\"contract-%d\",\"task\":\"Write\",\"complexity\":3,\"bidders\":[\"bidder\"],\"required_skills\":{\"java\":5}}"
                        .formatted(number),
                201);
        ask("POST", contracts + "/contract-" + number + "/result", "{\"agent_id\":\"bidder\",\"result\":1}", 200);
    }

    private void meeting(int number) {
        String meetings = workspace() + "/meetings";
        for (MeetingStep step :
                MeetingScript.of("meeting-" + number, PARTICIPANTS, number).steps()) {
            int status = status("POST", meetings + step.path(), step.body());
            if (!step.isAnsweredBy(status)) {
                unexpected.add("%d to %s".formatted(status, step));
            }
        }
    }

    private void conversation(int number) {
        String conversations = workspace() + "/conversations";
        String conversation = conversations + "/talk-" + number;
        ask(
                "POST",
                conversations,
                "{\"conversation_id\":\"talk-%d\",\"topic\":\"Java\",\"policy\":{\"turn_strategy\":\"round_robin\",\"replies\":0}}"
                        .formatted(number),
                201);
        for (String agent : List.of("ann", "bob")) {
            ask(
                    "POST",
                    conversation + "/agents",
                    "{\"id\":\"%s\",\"role\":{\"name\":\"speaker\",\"priority\":1}}".formatted(agent),
                    201);
        }
        for (int message = 1; message <= 5; message++) {
            ask("POST", conversation + "/messages", "{\"text\":\"What is new?\"}", 200, 201, 202);
            ask("POST", conversation + "/turns/" + message, "{\"text\":\"Nothing\"}", 200, 201, 202);
        }
        ask("POST", conversation + "/close", "", 200);
    }

    private void reading(int number) {
        String workspace = workspace();
        for (String path : List.of("/agents", "/meetings", "/contracts", "/decisions?limit=50")) {
            ask("GET", workspace + path, "", 200);
        }
    }

    private void edit(int number) {
        ask("PUT", "/v1/rules/" + POLICY, policy + "# edit %d%n".formatted(number), 200);
    }

    private int status(String method, String path, String body) {
        return timed(method, path, body).status();
    }

    private String ask(String method, String path, String body, int... expected) {
        Http.Reply reply = timed(method, path, body);
        if (Arrays.stream(expected).noneMatch(status -> status == reply.status())) {
            unexpected.add("%d to %s %s: %s".formatted(reply.status(), method, path, reply.body()));
        }
        return reply.body();
    }

    private Http.Reply timed(String method, String path, String body) {
        long asked = System.nanoTime();
        Http.Reply reply = server.send(method, path, body);
        latencies.add(System.nanoTime() - asked);
        return reply;
    }
}
