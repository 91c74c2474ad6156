package org.parley.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.parley.project.Task;

/**
 * How long tasks that were ready waited for somebody to begin with them, in hours; null for none.
 *
 * @param meanHours    on average over the tasks that were begun
 * @param longestHours the longest of them
 */
public record Waiting(Double meanHours, Double longestHours) {
    static Waiting of(List<Task> tasks) {
        var statistics = tasks.stream()
                .map(Waiting::of)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return statistics.getCount() == 0
                ? new Waiting(null, null)
                : new Waiting(Hours.rounded(statistics.getAverage()), Hours.rounded(statistics.getMax()));
    }

    /** Of a task that was tried again: since it was ready again. Null if it was not begun. */
    static Double of(Task task) {
        boolean begun = task.getStartedAt() != null
                && task.getReadyAt() != null
                && !task.getStartedAt().isBefore(task.getReadyAt());
        return begun ? Double.valueOf(Hours.of(Duration.between(task.getReadyAt(), task.getStartedAt()))) : null;
    }
}
