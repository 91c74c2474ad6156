package org.parley.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of the same thing, round by round. */
final class Spread {
    private final List<Double> figures = new ArrayList<>();

    void add(double figure) {
        figures.add(figure);
    }

    List<Double> figures() {
        return figures;
    }

    double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** {@code median (least to greatest)}. */
    String text(String form) {
        List<Double> sorted = sorted();
        return String.format(
                Locale.ROOT,
                form + " (" + form + " to " + form + ")",
                median(),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", median());
        json.put("min", sorted().get(0));
        json.put("max", sorted().get(figures.size() - 1));
        json.put("rounds", figures);
        return json;
    }

    private List<Double> sorted() {
        return figures.stream().sorted().toList();
    }
}
