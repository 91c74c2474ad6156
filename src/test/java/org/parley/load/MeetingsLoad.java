package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Many meetings at the same time in one workspace of the packaged server, on the embedded store,
 * beside the simplest command there is. That each ends as the reference says is asserted; how long it takes is not.
 */
class MeetingsLoad {
    private static final int CLIENTS = 16;
    private static final long SEED = 20261121;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder = Folders.fresh("meetings");
    private final List<String> table = new ArrayList<>(
            List.of("| meetings × participants | acts | a second | of registering agents | median ms | 99 % ms"
                    + " | server's CPU, us an act |\n|---|---|---|---|---|---|---|"));
    private final List<Object> json = new ArrayList<>();

    @Test
    void every_meeting_ends_as_the_reference_says() throws IOException {
        Report report = new Report();
        for (int participants : Settings.PARTICIPANTS) {
            Path here = folder.resolve("participants-" + participants);
            try (ServerProcess server = ServerProcess.parley(
                    here.resolve("server.log"), here.resolve("store").toString(), Settings.SERVER_OPTIONS)) {
                server.awaitAnswer("/q/health/ready");
                hold(server, "warm-up", 50, participants);
                registrations(server, Settings.WARM_UP);
                for (int meetings : Settings.MEETINGS) {
                    measure(server, meetings, participants);
                }
            }
        }
        table.add("");
        table.add("Acts are calls, messages, votes, moves and their refusals, of %d clients.".formatted(CLIENTS));
        report.write("meetings", table, json);
    }

    private void measure(ServerProcess server, int meetings, int participants) throws IOException {
        double limit = registrations(server, Settings.ROUND);
        double before = server.cpu().toNanos() / 1e3;
        MeetingClients.Result result = hold(server, "meetings-" + meetings, meetings, participants);
        double cpu = server.cpu().toNanos() / 1e3 - before;
        int acts = result.latencies().length;
        double perSecond = acts / result.seconds();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("meetings", meetings);
        figures.put("participants", participants);
        figures.put("acts", acts);
        figures.put("per_second", perSecond);
        figures.put("registrations_per_second", limit);
        figures.put("median_ms", result.latencies()[acts / 2] / 1e6);
        figures.put("percentile_99_ms", result.latencies()[acts * 99 / 100] / 1e6);
        figures.put("cpu_us_per_act", cpu / acts);
        json.add(figures);
        table.add(String.format(
                Locale.ROOT,
                "| %,d × %d | %,d | %,.0f | %.2f | %.1f | %.1f | %.0f |",
                meetings,
                participants,
                acts,
                perSecond,
                perSecond / limit,
                result.latencies()[acts / 2] / 1e6,
                result.latencies()[acts * 99 / 100] / 1e6,
                cpu / acts));
    }

    /** A second. */
    private static double registrations(ServerProcess server, Duration duration) {
        Requests requests = new Requests(1);
        server.send("PUT", "/v1/workspaces/" + requests.workspace(0), "");
        return new Clients(server.port(), CLIENTS, requests).run(duration).perSecond();
    }

    private static MeetingClients.Result hold(ServerProcess server, String workspace, int meetings, int participants)
            throws IOException {
        assertThat(server.send("PUT", "/v1/workspaces/" + workspace, "").status())
                .isEqualTo(201);
        List<MeetingScript> scripts = IntStream.range(0, meetings)
                .mapToObj(number -> MeetingScript.of("meeting-" + number, participants, SEED + number))
                .toList();
        MeetingClients.Result result = new MeetingClients(server.port(), workspace).hold(scripts, CLIENTS);
        assertThat(result.unexpected()).isEmpty();
        for (MeetingScript script : scripts) {
            String path = "/v1/workspaces/%s/meetings/%s".formatted(workspace, script.meeting());
            assertThat(read(server, path).get("state").asText())
                    .as(script.meeting())
                    .isEqualTo(script.state());
            Map<String, String> proposals = new LinkedHashMap<>();
            read(server, path + "/proposals?limit=1000")
                    .get("items")
                    .forEach(proposal -> proposals.put(
                            proposal.get("proposal_id").asText(),
                            proposal.get("status").asText()));
            assertThat(proposals).as(script.meeting()).isEqualTo(script.proposals());
        }
        return result;
    }

    private static JsonNode read(ServerProcess server, String path) throws IOException {
        return JSON.readTree(server.send("GET", path, "").body());
    }
}
