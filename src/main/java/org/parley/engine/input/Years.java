package org.parley.engine.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years 1 to 9999: what everybody can write, and what there is room around to reckon with. */
public final class Years {
    public static final int FIRST = 1;
    public static final int LAST = 9999;

    private Years() {}

    public static boolean contain(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** @throws DateTimeException if the text is no time, or none of these years */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        check(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    /** @throws DateTimeException if the text is no date, or none of these years */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        check(date.getYear());
        return date;
    }

    private static void check(int year) {
        if (!contain(year)) {
            throw new DateTimeException("not in the years %d to %d".formatted(FIRST, LAST));
        }
    }
}
