package org.parley.scheduling;

/**
 * A stretch of time.
 *
 * @param from       seconds since 1970 in UTC
 * @param to         the same, exclusive
 * @param preference how much it is liked, 0 to 10
 */
record Interval(long from, long to, int preference) {
    boolean contains(long otherFrom, long otherTo) {
        return from <= otherFrom && otherTo <= to;
    }

    boolean overlaps(long otherFrom, long otherTo) {
        return from < otherTo && otherFrom < to;
    }
}
