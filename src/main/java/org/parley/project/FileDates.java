package org.parley.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import org.parley.engine.input.Quoted;
import org.parley.engine.input.Years;

/** Reads the dates of a file: local to its zone, or with an offset and then converted into it. */
final class FileDates {
    private final ZoneId zone;

    private FileDates(ZoneId zone) {
        this.zone = zone;
    }

    static FileDates of(JsonNode scheduling, Mistakes mistakes) {
        FileDates dates = new FileDates(zoneOf(scheduling.path("zone"), mistakes));
        dates.check(scheduling.path("start_date"), "start_date", "/scheduling/start_date", mistakes);
        return dates;
    }

    private static ZoneId zoneOf(JsonNode zone, Mistakes mistakes) {
        try {
            return zone.isTextual() ? ZoneId.of(zone.textValue()) : ZoneOffset.UTC;
        } catch (DateTimeException e) {
            mistakes.value(
                    "/scheduling/zone",
                    "zone %s is not a time zone such as Europe/Zurich or UTC".formatted(Quoted.of(zone)));
            return ZoneOffset.UTC;
        }
    }

    /** A date that is not a string is the schema's business. */
    void check(JsonNode date, String field, String pointer, Mistakes mistakes) {
        if (!date.isTextual()) {
            return;
        }
        try {
            LocalDateTime local = local(date.textValue());
            if (!Years.contain(local.getYear())) {
                mistakes.value(
                        pointer,
                        "%s %s is not in the years %d to %d"
                                .formatted(field, Quoted.of(date), Years.FIRST, Years.LAST));
            }
        } catch (DateTimeException e) {
            mistakes.value(
                    pointer, "%s %s is not a date-time such as 2024-01-15T09:00:00".formatted(field, Quoted.of(date)));
        }
    }

    private LocalDateTime local(String date) {
        TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parse(date);
        return read.query(TemporalQueries.zone()) == null
                ? LocalDateTime.from(read)
                : ZonedDateTime.from(read).withZoneSameInstant(zone).toLocalDateTime();
    }

    /** A date of a file, local to the zone unless it has an offset. */
    static Instant instant(String date, ZoneId zone) {
        return new FileDates(zone).local(date).atZone(zone).toInstant();
    }
}
