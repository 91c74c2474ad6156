package org.parley;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much of many cases is tried: a sample in each build, all of them in the profile full. */
public final class Full {
    private static final boolean ALL = Boolean.getBoolean("parley.full");

    private Full() {}

    public static boolean isOn() {
        return ALL;
    }

    /** How often something by chance is repeated. */
    public static int times(int sample, int all) {
        return ALL ? all : sample;
    }

    /** So many of the cases, spread evenly; the same ones each time. */
    public static <T> Stream<T> of(int sample, Stream<T> cases) {
        List<T> all = cases.toList();
        int size = ALL ? all.size() : Math.min(sample, all.size());
        return IntStream.range(0, size).mapToObj(index -> all.get((int) ((long) index * all.size() / size)));
    }
}
