package org.parley.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Joins stretches of time, and takes some away from others. */
final class Stretches {
    static final Comparator<Interval> IN_ORDER =
            Comparator.comparingLong(Interval::from).thenComparingLong(Interval::to);

    private Stretches() {}

    /**
     * Stretches that touch or overlap are one, which is liked as much as its least liked part: for each preference those
     * are joined that are liked at least as much.
     */
    static List<Interval> joined(List<Interval> stretches) {
        List<Interval> inOrder = stretches.stream()
                .filter(stretch -> stretch.from() < stretch.to())
                .sorted(IN_ORDER)
                .toList();
        TreeSet<Integer> preferences = new TreeSet<>();
        inOrder.forEach(stretch -> preferences.add(stretch.preference()));
        List<Interval> joined = new ArrayList<>();
        preferences.forEach(preference -> join(inOrder, preference, joined));
        return joined;
    }

    private static void join(List<Interval> inOrder, int preference, List<Interval> into) {
        Interval last = null;
        for (Interval next : inOrder) {
            if (next.preference() < preference) {
                continue;
            }
            if (last == null) {
                last = new Interval(next.from(), next.to(), preference);
            } else if (last.to() >= next.from()) {
                last = new Interval(last.from(), Math.max(last.to(), next.to()), preference);
            } else {
                into.add(last);
                last = new Interval(next.from(), next.to(), preference);
            }
        }
        if (last != null) {
            into.add(last);
        }
    }

    /** What is left of stretches. @param taken in order */
    static List<Interval> without(List<Interval> stretches, List<Interval> taken) {
        List<Interval> left = new ArrayList<>();
        stretches.forEach(stretch -> cut(stretch, taken, left));
        return left;
    }

    private static void cut(Interval open, List<Interval> taken, List<Interval> into) {
        long from = open.from();
        for (Interval next : taken) {
            if (next.from() >= open.to()) {
                break;
            }
            if (next.to() > from) {
                if (next.from() > from) {
                    into.add(new Interval(from, next.from(), open.preference()));
                }
                from = next.to();
            }
        }
        if (from < open.to()) {
            into.add(new Interval(from, open.to(), open.preference()));
        }
    }
}
