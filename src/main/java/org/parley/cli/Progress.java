package org.parley.cli;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.journal.JournalEntry;
import org.parley.project.ProjectFile;
import org.parley.project.TaskCompleted;
import org.parley.project.TaskSpawned;

/** Shows how far a run is: a bar with the virtual time in a terminal, plain lines elsewhere, nothing beside JSON. */
interface Progress extends Consumer<JournalEntry>, AutoCloseable {
    /** Without a terminal one line for so many percent. */
    int PERCENT_A_LINE = 10;

    /** Of a bar, in characters. */
    int WIDTH = 110;

    /** Shows a line, where there is somebody to press keys. */
    default void tell(String line) {
        // There is nobody.
    }

    /** Shows nothing while something else is shown. */
    default void pause() {
        // Lines do not disturb.
    }

    default void resume() {
        // Lines do not disturb.
    }

    @Override
    default void close() {
        // Nothing is open by default.
    }

    static Progress of(ProjectFile file, boolean silent, PrintWriter err) {
        if (silent) {
            return entry -> {};
        }
        DateTimeFormatter times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(file.scheduling().zoneId());
        return System.console() == null ? new Lines(file, times, err) : new Bar(file, times);
    }

    /** Counts what an entry says of tasks. */
    private static long count(JournalEntry entry, Class<?> type) {
        return entry.decisions()
                .filter(decision -> decision.type().equals(type.getSimpleName()))
                .count();
    }

    private static boolean movesTime(JournalEntry entry) {
        return entry.commandType().equals(TimeAdvanced.class.getSimpleName());
    }

    /** For a terminal. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private final DateTimeFormatter times;

        Bar(ProjectFile file, DateTimeFormatter times) {
            this.times = times;
            this.bar = new ProgressBarBuilder()
                    .setTaskName(file.projectId())
                    .setInitialMax(file.tasks().size())
                    .setStyle(ProgressBarStyle.ASCII)
                    // Of a width of its own: whoever asks the terminal for its width takes it for himself.
                    .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                    .build();
        }

        @Override
        public void accept(JournalEntry entry) {
            bar.maxHint(bar.getMax() + count(entry, TaskSpawned.class));
            bar.stepBy(count(entry, TaskCompleted.class));
            if (movesTime(entry)) {
                bar.setExtraMessage(times.format(entry.time()));
            }
        }

        @Override
        public void tell(String line) {
            System.err.println(line);
        }

        @Override
        public void pause() {
            bar.refresh();
            bar.pause();
        }

        @Override
        public void resume() {
            bar.resume();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** For a pipe or a file. */
    final class Lines implements Progress {
        private final DateTimeFormatter times;
        private final PrintWriter err;
        private long tasks;
        private long completed;
        private long shown;

        Lines(ProjectFile file, DateTimeFormatter times, PrintWriter err) {
            this.times = times;
            this.err = err;
            this.tasks = file.tasks().size();
        }

        @Override
        public void accept(JournalEntry entry) {
            tasks += count(entry, TaskSpawned.class);
            completed += count(entry, TaskCompleted.class);
            long percent = tasks == 0 ? 0 : 100 * completed / tasks;
            if (movesTime(entry) && percent >= shown + PERCENT_A_LINE) {
                shown = percent;
                err.printf("%s  %d of %d tasks completed%n", times.format(entry.time()), completed, tasks);
                err.flush();
            }
        }
    }
}
