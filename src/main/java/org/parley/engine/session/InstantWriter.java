package org.parley.engine.session;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes moments like {@link Instant#toString}, without the general formatter; each change of a task has some. */
final class InstantWriter extends JsonSerializer<Instant> {
    private static final int LAST_YEAR = 9999;
    private static final int NANOS_OF_MILLI = 1_000_000;

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text(moment));
    }

    static String text(Instant moment) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC);
        if (at.getNano() % NANOS_OF_MILLI != 0 || at.getYear() < 0 || at.getYear() > LAST_YEAR) {
            return moment.toString();
        }
        StringBuilder text = new StringBuilder(24);
        two(text, at.getYear() / 100);
        two(text, at.getYear() % 100);
        two(text.append('-'), at.getMonthValue());
        two(text.append('-'), at.getDayOfMonth());
        two(text.append('T'), at.getHour());
        two(text.append(':'), at.getMinute());
        two(text.append(':'), at.getSecond());
        if (at.getNano() != 0) {
            int millis = at.getNano() / NANOS_OF_MILLI;
            two(text.append('.').append((char) ('0' + millis / 100)), millis % 100);
        }
        return text.append('Z').toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
