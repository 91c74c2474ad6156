package org.parley.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A meeting that is held once, or again and again at one time of day. A date or a time of day that does not exist is
 * ignored, and is no part of the count (RFC 5545, 3.3.10).
 *
 * @param recurrence null for a single meeting
 * @param minute     since midnight of each date; from 1440 on it is of the next day
 */
record Series(Recurrence recurrence, LocalDate first, int minute, ZoneId zone) {
    /** Those that exist, in order. */
    List<LocalDateTime> starts() {
        return starts((date, isDate) -> {});
    }

    /** Those that do not exist, in order. */
    List<SkippedStart> skipped() {
        List<SkippedStart> skipped = new ArrayList<>();
        starts((date, isDate) -> skipped.add(
                isDate
                        ? SkippedStart.inGap(TimeSlot.at(date, minute), zone)
                        : SkippedStart.onNoDate(date, first.getDayOfMonth(), minute)));
        return skipped;
    }

    /** @param ignored takes what does not exist: true with a date, false with the last day of a month that is too short */
    private List<LocalDateTime> starts(BiConsumer<LocalDate, Boolean> ignored) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (long number = 0; !isOver(number, starts.size()); number++) {
            LocalDate date = recurrence == null ? first : recurrence.date(first, number);
            boolean isDate = recurrence == null || recurrence.isDate(first, number);
            LocalDateTime start = TimeSlot.at(date, minute);
            if (isDate && SkippedStart.exists(start, zone)) {
                starts.add(start);
            } else {
                ignored.accept(date, isDate);
            }
        }
        return starts;
    }

    private boolean isOver(long number, int counted) {
        return recurrence == null ? number == 1 : recurrence.isOver(first, number, counted);
    }
}
