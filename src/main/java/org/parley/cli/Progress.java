package org.parley.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.journal.JournalEntry;

/** Shows how far a run is: a bar with the virtual time in a terminal, plain lines elsewhere, nothing beside JSON. */
interface Progress extends Consumer<JournalEntry>, AutoCloseable {
    /** Without a terminal one line for so many percent. */
    int PERCENT_A_LINE = 10;

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

    /**
     * For a run whose tasks are counted.
     *
     * @param columns of the terminal; empty where there is none
     */
    static Progress of(String project, ZoneId zone, TaskCount tasks, OptionalInt columns, PrintWriter err) {
        DateTimeFormatter times =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        return columns.isEmpty()
                ? new Lines(tasks, times, err)
                : new Bar(project, tasks, times, columns.getAsInt(), err);
    }

    private static boolean movesTime(JournalEntry entry) {
        return entry.commandType().equals(TimeAdvanced.class.getSimpleName());
    }

    /** For a terminal. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private final TaskCount tasks;
        private final DateTimeFormatter times;

        Bar(String project, TaskCount tasks, DateTimeFormatter times, int columns, PrintWriter err) {
            this.tasks = tasks;
            this.times = times;
            // In the last column the cursor would go on to the next line.
            this.bar = new ProgressBarBuilder()
                    .setInitialMax(tasks.all())
                    .startsFrom(tasks.ended(), Duration.ZERO)
                    .setRenderer((state, width) -> new ProgressLine(
                                    project,
                                    state.getCurrent(),
                                    state.getMax(),
                                    state.getTotalElapsed(),
                                    state.getExtraMessage())
                            .fit(width))
                    .setConsumer(new OneLine(VisibleText.of(err), columns - 1))
                    .build();
        }

        @Override
        public void accept(JournalEntry entry) {
            tasks.accept(entry);
            bar.maxHint(tasks.all());
            bar.stepTo(tasks.ended());
            if (movesTime(entry)) {
                bar.setExtraMessage(times.format(entry.time()));
            }
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

    /** Where each text replaces the one before. */
    record OneLine(VisibleText err, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String text) {
            err.redraw(text);
        }

        @Override
        public void close() {
            err.println();
            err.flush();
        }
    }

    /** For a pipe or a file. */
    final class Lines implements Progress {
        private final TaskCount tasks;
        private final DateTimeFormatter times;
        private final PrintWriter err;
        private long shown;

        Lines(TaskCount tasks, DateTimeFormatter times, PrintWriter err) {
            this.tasks = tasks;
            this.times = times;
            this.err = err;
            this.shown = percent();
        }

        @Override
        public void accept(JournalEntry entry) {
            tasks.accept(entry);
            if (movesTime(entry) && percent() >= shown + PERCENT_A_LINE) {
                shown = percent();
                long others = tasks.ended() - tasks.completed();
                err.printf(
                        "%s  %d of %d tasks completed%s%n",
                        times.format(entry.time()),
                        tasks.completed(),
                        tasks.all(),
                        others == 0 ? "" : ", %d ended otherwise".formatted(others));
                err.flush();
            }
        }

        private long percent() {
            return tasks.all() == 0 ? 0 : 100 * tasks.ended() / tasks.all();
        }
    }
}
