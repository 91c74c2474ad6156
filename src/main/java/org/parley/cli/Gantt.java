package org.parley.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.project.Task;
import org.parley.project.TaskRetried;
import org.parley.report.ProjectView;
import org.parley.report.Timeline;

/**
 * The run as a bar chart: {@code #} where a task was worked on, {@code .} from its planned date until then, {@code x} where
 * an attempt failed. What was given up stands below, without a bar. On a terminal the bars are as long as there is room.
 */
final class Gantt {
    private static final int WIDEST = 48;
    private static final int LEAST = 12;
    private static final String BEGIN = "MM-dd HH:mm";
    private static final int MOST_ROWS = 60;
    private static final Set<Task.State> GIVEN_UP = Set.of(Task.State.CANCELLED, Task.State.SKIPPED);

    private final ProjectView view;
    private final List<Timeline.Entry> rows;
    private final int left;
    private final int task;
    private final boolean dated;
    private final int width;
    private final Map<String, List<Instant>> failures;
    private final PrintWriter out;

    Gantt(ProjectView view, Timeline timeline, OptionalInt columns, PrintWriter out) {
        this.view = view;
        this.out = out;
        List<Timeline.Entry> all = Stream.concat(
                        timeline.tasks().stream()
                                .filter(Gantt::hasBar)
                                .sorted(Comparator.comparing(Timeline.Entry::startedAt)),
                        timeline.tasks().stream().filter(entry -> GIVEN_UP.contains(entry.state())))
                .toList();
        this.rows = all.subList(0, Math.min(MOST_ROWS, all.size()));
        this.left = all.size() - rows.size();
        this.failures = failures();
        this.task = AssignmentPrinter.longest(
                rows.stream().map(Timeline.Entry::taskId), AssignmentPrinter.leastTask(columns));
        int ending = AssignmentPrinter.longest(rows.stream().map(Gantt::ending), 0);
        int room = columns.orElse(Integer.MAX_VALUE) - task - ending - " || #".length();
        // Without room for both, the bars tell more than when each task began.
        this.dated = room >= LEAST + BEGIN.length() + 1;
        this.width = Math.max(LEAST, Math.min(WIDEST, dated ? room - BEGIN.length() - 1 : room));
    }

    void print() {
        List<Timeline.Entry> begun = rows.stream().filter(Gantt::hasBar).toList();
        if (begun.isEmpty()) {
            return;
        }
        List<Instant> moments = Stream.concat(
                        begun.stream().flatMap(entry -> Stream.of(entry.startedAt(), entry.finishedAt())),
                        failures.values().stream().flatMap(List::stream))
                .sorted()
                .toList();
        Instant from = moments.get(0);
        Instant to = moments.get(moments.size() - 1);
        Duration span = Duration.between(from, to);
        DateTimeFormatter times = times("yyyy-MM-dd HH:mm");
        DateTimeFormatter begin = times(BEGIN);
        List<String> bars = rows.stream()
                .map(entry -> hasBar(entry) ? bar(entry, from, span) : " ".repeat(width + 1))
                .toList();
        out.printf("%nTimeline from %s to %s%s%n", times.format(from), times.format(to), legend(bars));
        for (int index = 0; index < rows.size(); index++) {
            Timeline.Entry entry = rows.get(index);
            String start = hasBar(entry) ? begin.format(entry.startedAt()) : "";
            out.printf(
                    "%-" + task + "s%s |%s| %s%n",
                    entry.taskId(),
                    dated ? " %-11s".formatted(start) : "",
                    bars.get(index),
                    ending(entry));
        }
        if (left > 0) {
            out.printf("... and %s%n", Count.of(left, "more task"));
        }
    }

    private static boolean hasBar(Timeline.Entry entry) {
        return entry.startedAt() != null && entry.finishedAt() != null;
    }

    /** What there is in the bars besides work. */
    private static String legend(List<String> bars) {
        List<String> signs = new ArrayList<>();
        if (bars.stream().anyMatch(bar -> bar.contains("."))) {
            signs.add(".: waits since its planned date");
        }
        if (bars.stream().anyMatch(bar -> bar.contains("x"))) {
            signs.add("x: an attempt failed");
        }
        return signs.isEmpty() ? "" : " (%s)".formatted(String.join(", ", signs));
    }

    /** Who did it, unless it did not end well. */
    private static String ending(Timeline.Entry entry) {
        String agent = entry.agentId() == null ? "" : entry.agentId();
        return entry.state() == Task.State.COMPLETED ? agent : (agent + " " + entry.state()).strip();
    }

    /** When attempts failed after which there was another one, by task. */
    private Map<String, List<Instant>> failures() {
        String project = view.project().getProjectId();
        return History.decisions(view.workspace(), TaskRetried.class, project)
                .map(decided -> FactCodec.read(decided.decision().json(), TaskRetried.class))
                .collect(Collectors.groupingBy(
                        retried -> retried.task().substring(project.length() + 1),
                        Collectors.mapping(TaskRetried::at, Collectors.toList())));
    }

    private String bar(Timeline.Entry entry, Instant from, Duration span) {
        int planned = column(entry.scheduledDate(), from, span);
        int started = column(entry.startedAt(), from, span);
        int finished = Math.min(width + 1, Math.max(started + 1, column(entry.finishedAt(), from, span)));
        StringBuilder bar = new StringBuilder(" ".repeat(width + 1));
        for (int column = Math.max(0, planned); column < started; column++) {
            bar.setCharAt(column, '.');
        }
        for (int column = started; column < finished; column++) {
            bar.setCharAt(column, '#');
        }
        failures.getOrDefault(entry.taskId(), List.of()).forEach(at -> bar.setCharAt(column(at, from, span), 'x'));
        if (entry.state() == Task.State.FAILED) {
            bar.setCharAt(finished - 1, 'x');
        }
        return bar.toString();
    }

    private DateTimeFormatter times(String pattern) {
        return DateTimeFormatter.ofPattern(pattern)
                .withZone(ZoneId.of(view.project().getZone()));
    }

    private int column(Instant at, Instant from, Duration span) {
        return span.isZero() ? 0 : (int) (Duration.between(from, at).toMillis() * width / span.toMillis());
    }
}
