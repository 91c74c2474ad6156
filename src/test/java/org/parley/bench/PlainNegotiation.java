package org.parley.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the rules decide about a slot, written by hand in plain Java: best_fit, without journal or explanation. */
final class PlainNegotiation {
    private static final int DAY = 96;
    private static final int FIRST_START = 32;
    private static final int LAST_END = 72;
    private static final int LENGTH = 4;

    private final int[] accepted;
    private final int[] score;

    /** The slot, with how many accept it and how much they like it. */
    record Found(Instant from, int accepted, int score) {}

    PlainNegotiation(Diaries diaries) {
        accepted = new int[diaries.days() * DAY];
        score = new int[accepted.length];
        byte[] free = new byte[accepted.length];
        for (Diaries.Diary diary : diaries.all()) {
            mark(diary, diaries.days(), free);
            count(diary, free);
        }
    }

    /** For each quarter of an hour how many more of the same day are free behind it, itself included. */
    private static void mark(Diaries.Diary diary, int days, byte[] free) {
        for (int day = 0; day < days; day++) {
            byte value = (byte) (Diaries.isWorkingDay(day) ? 1 : 0);
            for (int quarter = 0; quarter < DAY; quarter++) {
                boolean open = quarter >= Diaries.OPENING && quarter < Diaries.CLOSING;
                free[day * DAY + quarter] = open ? value : 0;
            }
        }
        for (Diaries.Busy busy : diary.busy()) {
            for (int quarter = busy.from(); quarter < busy.to(); quarter++) {
                free[busy.day() * DAY + quarter] = 0;
            }
        }
        for (int at = free.length - 2; at >= 0; at--) {
            free[at] = (byte) (free[at] == 0 ? 0 : 1 + free[at + 1]);
        }
    }

    private void count(Diaries.Diary diary, byte[] free) {
        for (int at = 0; at < free.length; at++) {
            if (free[at] >= LENGTH) {
                accepted[at]++;
                score[at] += preference(diary, at % DAY);
            }
        }
    }

    /** A meeting over noon is liked as much as its half that is liked less. */
    private static int preference(Diaries.Diary diary, int from) {
        return from + LENGTH <= Diaries.NOON
                ? diary.morning()
                : from >= Diaries.NOON ? diary.afternoon() : Math.min(diary.morning(), diary.afternoon());
    }

    Optional<Found> best(int minimum) {
        int best = -1;
        for (int at = 0; at < accepted.length; at++) {
            boolean inWindow = at % DAY >= FIRST_START && at % DAY + LENGTH <= LAST_END;
            if (inWindow && accepted[at] >= minimum && (best < 0 || isBetter(at, best))) {
                best = at;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Found(instant(best), accepted[best], score[best]));
    }

    private boolean isBetter(int one, int other) {
        return score[one] != score[other] ? score[one] > score[other] : accepted[one] > accepted[other];
    }

    private static Instant instant(int at) {
        return Diaries.FIRST
                .plusDays(at / DAY)
                .atStartOfDay(ZoneOffset.UTC)
                .plusMinutes((long) at % DAY * Diaries.QUARTER)
                .toInstant();
    }
}
