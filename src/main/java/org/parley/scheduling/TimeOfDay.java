package org.parley.scheduling;

/** Minutes since midnight. */
final class TimeOfDay {
    static final int MIDNIGHT = 1440;

    private TimeOfDay() {}

    /** Such as {@code 09:30}. */
    static String text(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
