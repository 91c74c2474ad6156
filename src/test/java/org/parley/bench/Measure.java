package org.parley.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times of the same work, in milliseconds. */
final class Measure {
    private final List<Double> times = new ArrayList<>();

    void time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        add((System.nanoTime() - begun) / 1e6);
    }

    void add(double milliseconds) {
        times.add(milliseconds);
    }

    /** Of an odd number of times. */
    double median() {
        return sorted().get(times.size() / 2);
    }

    double min() {
        return sorted().get(0);
    }

    double max() {
        return sorted().get(times.size() - 1);
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", median());
        json.put("min", min());
        json.put("max", max());
        json.put("rounds", times.size());
        return json;
    }

    private List<Double> sorted() {
        return times.stream().sorted().toList();
    }
}
