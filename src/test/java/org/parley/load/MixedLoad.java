package org.parley.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Everything at once for a long time: projects, contracts, meetings, conversations, agents, reads, edits of a policy, each
 * by a client of its own that waits for its answers. That every answer is as it should be is asserted; the memory and the
 * latency of each minute are told.
 */
class MixedLoad {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So that what is done with is let go of within the time of the run. */
    private static final String OPTION = "-Dparley.idle-after=PT1M";

    private final Report report = new Report();
    private final List<String> table = new ArrayList<>(List.of(
            "| minute | answers | median ms | 99 % ms | longest ms | heap after a collection, MB | metaspace, MB | resident, MB |",
            "|---|---|---|---|---|---|---|---|"));
    private final List<Map<String, Object>> json = new ArrayList<>();

    @Test
    void nothing_wears_out() throws IOException, InterruptedException, ExecutionException {
        Path folder = Folders.fresh("mixed");
        Path rules = folder.resolve("rules");
        Folders.copy(Path.of("rules"), rules);
        List<String> options = List.of(OPTION, "-Dparley.rules=" + rules.toAbsolutePath());
        try (ServerProcess server = ServerProcess.parley(
                folder.resolve("server.log"), folder.resolve("store").toString(), options)) {
            server.awaitAnswer("/q/health/ready");
            MixedWork work = new MixedWork(server);
            ExecutorService clients = Executors.newCachedThreadPool();
            List<Future<?>> underWay =
                    work.kinds().stream().<Future<?>>map(clients::submit).toList();
            for (int minute = 1; minute <= Settings.MINUTES; minute++) {
                LockSupport.parkNanos(MINUTE.toNanos());
                tell(minute, work.minuteOver(), Footprint.of(server, minute));
            }
            work.end();
            for (Future<?> each : underWay) {
                each.get();
            }
            clients.shutdown();
            assertThat(work.unexpected()).isEmpty();
        }
        report.write("mixed", table, json);
    }

    private void tell(int minute, long[] latencies, Footprint footprint) {
        double median = latencies[latencies.length / 2] / 1e6;
        double high = latencies[(int) (latencies.length * 0.99)] / 1e6;
        double longest = latencies[latencies.length - 1] / 1e6;
        String line = String.format(
                Locale.ROOT,
                "| %d | %d | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f |",
                minute,
                latencies.length,
                median,
                high,
                longest,
                footprint.heap() / (1 << 20),
                footprint.metaspace() / (1 << 20),
                footprint.resident());
        System.out.println(line);
        table.add(line);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("minute", minute);
        figures.put("answers", latencies.length);
        figures.put("median_ms", median);
        figures.put("percentile_99_ms", high);
        figures.put("longest_ms", longest);
        figures.put("footprint", footprint.toJson());
        json.add(figures);
    }
}
