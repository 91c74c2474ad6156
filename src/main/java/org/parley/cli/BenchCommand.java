package org.parley.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.parley.engine.input.InputError;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.RulesRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what rules cost, and how it grows. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measure what the rules cost: carry out made-up projects in memory, and print the median time of a"
                        + " task, beside that of other rules if asked.")
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_TASKS = 10_000;
    private static final int MOST_AGENTS = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--sizes",
            paramLabel = "TASKSxAGENTS",
            split = ",",
            defaultValue = "100x10,1000x100",
            description = "Sizes of the projects (default: ${DEFAULT-VALUE}).")
    private List<String> sizes;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds that count, after as many that do not, in which the virtual machine warms up"
                    + " (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = "Other rules, measured in turn with those of --rules.")
    private Path against;

    @Option(names = "--json", description = "Print the table as JSON.")
    private boolean json;

    @Mixin
    private RulesOption rules = new RulesOption();

    /** Tasks and agents of a project. */
    private record Size(int tasks, int agents) {}

    /**
     * A line of the table.
     *
     * @param microseconds that a task takes, the median of the rounds
     * @param growth       times what it takes in the project of the first line
     * @param against      microseconds under the other rules; null without any
     * @param ratio        times what it takes under the other rules; null without any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(int tasks, int agents, double microseconds, double growth, Double against, Double ratio) {}

    @Override
    public Integer call() throws IOException, RulesRejected {
        Logs.quiet();
        List<Size> wanted = read();
        List<Row> rows;
        try (BenchedRules own = BenchedRules.of(rules.folder(), rules);
                BenchedRules other = against == null ? null : BenchedRules.of(against, rules)) {
            rows = measure(wanted, own, other);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.pretty(rows));
        } else {
            print(rows, out);
        }
        out.flush();
        return 0;
    }

    /** All in turn, round by round, so that none profits from a warmer machine. */
    private List<Row> measure(List<Size> wanted, BenchedRules own, BenchedRules other) {
        List<Workload> works = wanted.stream()
                .map(size -> Workload.of(size.tasks, size.agents))
                .toList();
        List<List<Double>> times =
                works.stream().<List<Double>>map(work -> new ArrayList<>()).toList();
        List<List<Double>> others =
                works.stream().<List<Double>>map(work -> new ArrayList<>()).toList();
        for (int round = 0; round < 2 * rounds; round++) {
            for (int index = 0; index < works.size(); index++) {
                double time = own.microsecondsPerTask(works.get(index));
                double beside = other == null ? 0 : other.microsecondsPerTask(works.get(index));
                if (round >= rounds) {
                    times.get(index).add(time);
                    others.get(index).add(beside);
                }
            }
        }
        double first = median(times.get(0));
        return IntStream.range(0, works.size())
                .mapToObj(index -> {
                    double median = median(times.get(index));
                    Double beside = other == null ? null : median(others.get(index));
                    return new Row(
                            wanted.get(index).tasks,
                            wanted.get(index).agents,
                            median,
                            median / first,
                            beside,
                            beside == null ? null : median / beside);
                })
                .toList();
    }

    private void print(List<Row> rows, PrintWriter out) {
        out.printf(
                "%-14s %12s %8s%s%n",
                "project", "us a task", "growth", against == null ? "" : "   other rules    ratio");
        rows.forEach(row -> out.printf(
                "%-14s %12.1f %8.2f%s%n",
                row.tasks + " x " + row.agents,
                row.microseconds,
                row.growth,
                row.ratio == null ? "" : "%14.1f %8.2f".formatted(row.against, row.ratio)));
    }

    private List<Size> read() {
        List<InputError> errors = new ArrayList<>();
        if (rounds < 1 || rounds > 1000) {
            errors.add(new InputError("--rounds", "%d is not from 1 to 1000".formatted(rounds)));
        }
        List<Size> read = new ArrayList<>();
        for (String size : sizes) {
            String[] parts = size.split("x", -1);
            int tasks = number(parts[0]);
            int agents = parts.length == 2 ? number(parts[1]) : 0;
            if (tasks < 1 || tasks > MOST_TASKS || agents < 1 || agents > MOST_AGENTS) {
                errors.add(new InputError(
                        "--sizes",
                        "%s is no size: tasks, up to %d, and agents, up to %d, are needed, such as 1000x100"
                                .formatted(size, MOST_TASKS, MOST_AGENTS)));
            }
            read.add(new Size(tasks, agents));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return read;
    }

    /** 0 if it is none. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
