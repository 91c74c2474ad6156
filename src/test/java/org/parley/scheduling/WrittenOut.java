package org.parley.scheduling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** All slots of a request written out one by one (spec/scheduling.md; RFC 5545, 3.3.10). */
final class WrittenOut {
    private static final int MIDNIGHT = 1440;

    private WrittenOut() {}

    /** @param inWindow true if it is over by the end of the window */
    record Occurrence(Instant from, boolean inWindow) {}

    /** @param skipped dates, some of which are none */
    record Series(List<Occurrence> occurrences, List<String> skipped) {}

    static List<Series> of(MeetingRequest request) {
        List<Series> all = new ArrayList<>();
        Window window = request.window();
        for (int day = 0; day < request.days(); day++) {
            for (int minute = window.start(); minute < window.end(); minute += request.step()) {
                Series series = series(request, request.date().plusDays(day), minute);
                boolean single = request.recurrence() == null;
                boolean fits = single
                        ? series.occurrences.stream().allMatch(Occurrence::inWindow)
                        : window.end() == MIDNIGHT || minute + request.duration() <= window.end();
                if (fits && !series.occurrences.isEmpty()) {
                    all.add(series);
                }
            }
        }
        return all;
    }

    private static Series series(MeetingRequest request, LocalDate first, int minute) {
        Series series = new Series(new ArrayList<>(), new ArrayList<>());
        Recurrence recurrence = request.recurrence();
        int most = recurrence == null ? 1 : recurrence.count() == null ? Integer.MAX_VALUE : recurrence.count();
        for (int number = 0; series.occurrences.size() < most; number++) {
            if (recurrence == null && number > 0) {
                return series;
            }
            String text = recurrence == null ? first.toString() : date(recurrence, first, number);
            if (recurrence != null
                    && recurrence.until() != null
                    && text.compareTo(recurrence.until().toString()) > 0) {
                return series;
            }
            add(series, text, request, minute);
        }
        return series;
    }

    private static String date(Recurrence recurrence, LocalDate first, int number) {
        int times = recurrence.interval() * number;
        return switch (recurrence.frequency()) {
            case DAILY -> first.plusDays(times).toString();
            case WEEKLY -> first.plusDays(7L * times).toString();
            case MONTHLY -> "%s-%02d".formatted(YearMonth.from(first).plusMonths(times), first.getDayOfMonth());
        };
    }

    private static void add(Series series, String text, MeetingRequest request, int minute) {
        WallClock clock = new WallClock(request.zone());
        try {
            LocalDate date = LocalDate.parse(text);
            LocalDateTime start = date.atStartOfDay().plusMinutes(minute);
            if (!clock.shows(start)) {
                series.skipped.add(start.toLocalDate().toString());
                return;
            }
            Instant from = clock.first(date, minute);
            Instant to = from.plusSeconds(60L * request.duration());
            int closing = request.window().end();
            series.occurrences.add(
                    new Occurrence(from, closing == MIDNIGHT || !to.isAfter(clock.first(date, closing))));
        } catch (DateTimeException e) {
            series.skipped.add(text);
        }
    }
}
