package org.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.cli.Workload;
import org.parley.engine.rules.Rules;

/** A project of one size, carried out by the rules and by plain Java in turn. */
final class Comparison {
    static final String HEADER = "| tasks x agents | submit ms | rules ms | us/task | plain ms | us/task | ratio"
            + " | record ms | us/task | ratio with record | growth rules | growth plain | peak heap MB | entries |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

    private final int tasks;
    private final int agents;
    private final Workload work;
    private final JsonNode file;
    private final Measure submission = new Measure();
    private final Measure rules = new Measure();
    private final Measure plain = new Measure();
    /** Of keeping the same record again: what plain Java would pay for it. */
    private final Measure record = new Measure();
    /** Bytes beyond what was in use before the round. */
    private long peakHeap;

    private long entries;

    Comparison(int tasks, int agents) {
        this.tasks = tasks;
        this.agents = agents;
        this.work = Workload.of(tasks, agents);
        this.file = work.toProjectFile();
    }

    /** Runs both, round by round, and makes sure that they decide the same. */
    Comparison measure(Rules base, int rounds) {
        for (int round = 0; round < rounds; round++) {
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long before = peak();
            try (RulesProject project = new RulesProject(base, file)) {
                submission.time(project::submit);
                rules.time(project::run);
                peakHeap = Math.max(peakHeap, peak() - before);
                entries = project.entries();

                PlainProject[] other = new PlainProject[1];
                plain.time(() -> {
                    other[0] = new PlainProject(work);
                    other[0].run();
                });
                assertThat(other[0].assignments()).hasSize(tasks);
                assertThat(project.assignments()).isEqualTo(other[0].assignments());
                record.add(project.recordAgain());
            }
        }
        return this;
    }

    /** A line of the table; growth is the cost per task against that of the smallest size. */
    String line(Comparison smallest) {
        return String.format(
                Locale.ROOT,
                "| %d x %d | %.1f | %.1f | %.1f | %.2f | %.2f | %.0f | %.2f | %.2f | %.1f | %.2f | %.2f |"
                        + " %d | %d |",
                tasks,
                agents,
                submission.median(),
                rules.median(),
                perTask(rules),
                plain.median(),
                perTask(plain),
                rules.median() / plain.median(),
                record.median(),
                perTask(record),
                ratioWithRecord(),
                perTask(rules) / smallest.perTask(smallest.rules),
                perTask(plain) / smallest.perTask(smallest.plain),
                peakHeap >> 20,
                entries);
    }

    Map<String, Object> toJson(Comparison smallest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tasks", tasks);
        json.put("agents", agents);
        json.put("submission_ms", submission.toJson());
        json.put("rules_ms", rules.toJson());
        json.put("rules_us_per_task", perTask(rules));
        json.put("plain_ms", plain.toJson());
        json.put("plain_us_per_task", perTask(plain));
        json.put("ratio", rules.median() / plain.median());
        json.put("record_ms", record.toJson());
        json.put("record_us_per_task", perTask(record));
        json.put("ratio_with_record", ratioWithRecord());
        json.put("rules_growth", perTask(rules) / smallest.perTask(smallest.rules));
        json.put("plain_growth", perTask(plain) / smallest.perTask(smallest.plain));
        json.put("peak_heap_mb", peakHeap >> 20);
        json.put("journal_entries", entries);
        return json;
    }

    /** The rules against plain Java that keeps the same record. */
    private double ratioWithRecord() {
        return rules.median() / (plain.median() + record.median());
    }

    private double perTask(Measure measure) {
        return measure.median() * 1000 / tasks;
    }

    /** At most what was in use at a time: the pools need not have had their peaks together. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
