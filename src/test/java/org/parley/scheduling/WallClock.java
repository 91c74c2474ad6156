package org.parley.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When a clock on the wall shows something, found by looking at it minute by minute. */
record WallClock(ZoneId zone) {
    private static final Map<WallClock, Map<LocalDateTime, Instant>> SEEN = new ConcurrentHashMap<>();
    private static final int MINUTE = 60;
    private static final int DAY = 24 * 60 * MINUTE;

    WallClock(String zone) {
        this(ZoneId.of(zone));
    }

    /** The first minute in which it shows the time or a later one. */
    Instant first(LocalDate date, int minute) {
        LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
        return SEEN.computeIfAbsent(this, clock -> new ConcurrentHashMap<>()).computeIfAbsent(local, this::look);
    }

    /** False for a time that it never shows. */
    boolean shows(LocalDateTime local) {
        return at(first(local.toLocalDate(), local.getHour() * 60 + local.getMinute()))
                .equals(local);
    }

    LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    private Instant look(LocalDateTime local) {
        Instant moment = local.toInstant(ZoneOffset.UTC).minusSeconds(DAY);
        while (at(moment).isBefore(local)) {
            moment = moment.plusSeconds(MINUTE);
        }
        return moment;
    }
}
