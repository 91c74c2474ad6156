package org.parley.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.parley.report.ProjectView;
import org.parley.report.Timeline;

/** The run as a bar chart: {@code #} where a task was worked on, {@code .} from its planned date until then. */
final class Gantt {
    private static final int WIDTH = 48;
    private static final int MOST_ROWS = 60;

    private final ProjectView view;
    private final List<Timeline.Entry> begun;
    private final int left;
    private final PrintWriter out;

    Gantt(ProjectView view, Timeline timeline, PrintWriter out) {
        this.view = view;
        this.out = out;
        List<Timeline.Entry> all = timeline.tasks().stream()
                .filter(entry -> entry.finishedAt() != null)
                .sorted(Comparator.comparing(Timeline.Entry::startedAt))
                .toList();
        this.begun = all.subList(0, Math.min(MOST_ROWS, all.size()));
        this.left = all.size() - begun.size();
    }

    void print() {
        if (begun.isEmpty()) {
            return;
        }
        Instant from = begun.stream()
                .map(Timeline.Entry::startedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = begun.stream()
                .map(Timeline.Entry::finishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration span = Duration.between(from, to);
        DateTimeFormatter times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(ZoneId.of(view.project().getZone()));
        DateTimeFormatter begin = DateTimeFormatter.ofPattern("MM-dd HH:mm")
                .withZone(ZoneId.of(view.project().getZone()));
        out.printf("%nTimeline from %s to %s%n", times.format(from), times.format(to));
        for (Timeline.Entry entry : begun) {
            out.printf(
                    "%-28s %s |%s| %s%n",
                    entry.taskId(), begin.format(entry.startedAt()), bar(entry, from, span), entry.agentId());
        }
        if (left > 0) {
            out.printf("... and %d more tasks%n", left);
        }
    }

    private static String bar(Timeline.Entry entry, Instant from, Duration span) {
        int planned = column(entry.scheduledDate(), from, span);
        int started = column(entry.startedAt(), from, span);
        int finished = Math.max(started + 1, column(entry.finishedAt(), from, span));
        StringBuilder bar = new StringBuilder(" ".repeat(WIDTH + 1));
        for (int column = Math.max(0, planned); column < started; column++) {
            bar.setCharAt(column, '.');
        }
        for (int column = started; column < Math.min(finished, WIDTH + 1); column++) {
            bar.setCharAt(column, '#');
        }
        return bar.toString();
    }

    private static int column(Instant at, Instant from, Duration span) {
        return span.isZero() ? 0 : (int) (Duration.between(from, at).toMillis() * WIDTH / span.toMillis());
    }
}
