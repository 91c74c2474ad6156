package org.parley.engine.session;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/** Reads moments; those of {@link InstantWriter} without the general parser, which was a third of reading a task. */
final class InstantReader extends JsonDeserializer<Instant> {
    private static final String SECONDS = "0000-00-00T00:00:00Z";
    private static final String MILLIS = "0000-00-00T00:00:00.000Z";
    private static final int HOURS_OF_DAY = 24;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final long NANOS_OF_MILLI = 1_000_000;

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant moment = json.hasToken(JsonToken.VALUE_STRING) ? moment(json.getText()) : null;
        return moment == null ? InstantDeserializer.INSTANT.deserialize(json, context) : moment;
    }

    /** Null for what {@link InstantWriter} would not write so. */
    static Instant moment(String text) {
        boolean millis = has(MILLIS, text);
        if (!millis && !has(SECONDS, text)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (!isDate(year, month, day)
                || hour >= HOURS_OF_DAY
                || minute >= MINUTES_OF_HOUR
                || second >= SECONDS_OF_MINUTE) {
            return null;
        }
        long minutes = (LocalDate.of(year, month, day).toEpochDay() * HOURS_OF_DAY + hour) * MINUTES_OF_HOUR + minute;
        return Instant.ofEpochSecond(
                minutes * SECONDS_OF_MINUTE + second, millis ? number(text, 20, 23) * NANOS_OF_MILLI : 0);
    }

    /** Digits where the form has some, and elsewhere the same. */
    private static boolean has(String form, String text) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int index = 0; index < form.length(); index++) {
            char expected = form.charAt(index);
            char given = text.charAt(index);
            if (expected == '0' ? given < '0' || given > '9' : given != expected) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1
                && month <= Month.values().length
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            number = number * 10 + text.charAt(index) - '0';
        }
        return number;
    }
}
