package org.parley.engine.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named numbers in a stable order: skill levels, preferences, requirements, weights. Immutable. */
public final class Levels {
    public static final Levels NONE = new Levels(Map.of());

    private final Map<String, Double> values;
    private final List<Level> levels;

    private Levels(Map<String, Double> values) {
        this.values = values;
        List<Level> inOrder = new ArrayList<>(values.size());
        values.forEach((name, value) -> inOrder.add(new Level(name, value)));
        this.levels = Collections.unmodifiableList(inOrder);
    }

    /** One named number. */
    public record Level(String name, double value) {}

    @JsonCreator
    public static Levels of(Map<String, Double> values) {
        return values == null || values.isEmpty() ? NONE : new Levels(new LinkedHashMap<>(values));
    }

    @JsonValue
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }

    public Collection<String> getNames() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** In their order, for rules that go through them one by one. */
    public List<Level> getLevels() {
        return levels;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public int size() {
        return values.size();
    }

    /** The number under the name, 0 if there is none. */
    public double of(String name) {
        return of(name, 0);
    }

    public double of(String name, double otherwise) {
        Double value = values.get(name);
        return value == null ? otherwise : value;
    }

    /** The highest number under any of the names, or the given one if none of them is here. */
    public double highestOf(Collection<String> names, double otherwise) {
        double highest = Double.NEGATIVE_INFINITY;
        for (String name : names) {
            Double value = values.get(name);
            if (value != null && value > highest) {
                highest = value;
            }
        }
        return highest == Double.NEGATIVE_INFINITY ? otherwise : highest;
    }

    /** True when each of the minima is reached here. */
    public boolean covers(Levels minima) {
        for (Level minimum : minima.levels) {
            if (of(minimum.name) < minimum.value) {
                return false;
            }
        }
        return true;
    }

    /** Σ number × weight over the names that have a weight. */
    public double weightedBy(Levels weights) {
        double sum = 0;
        for (Level weight : weights.levels) {
            sum += of(weight.name) * weight.value;
        }
        return sum;
    }

    /** Each number divided by their sum. */
    public Levels asShares() {
        double sum = values.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        values.forEach((name, value) -> shares.put(name, sum == 0 ? 0 : value / sum));
        return of(shares);
    }

    /** The name with the highest number, the first of several; empty when there is none. */
    public String nameOfHighest() {
        String highest = "";
        double value = Double.NEGATIVE_INFINITY;
        for (Level level : levels) {
            if (level.value > value) {
                highest = level.name;
                value = level.value;
            }
        }
        return highest;
    }

    /** A copy in which each of the names that are here is raised, up to the cap; kept to nine decimals. */
    public Levels raised(Collection<String> names, double by, double cap) {
        Map<String, Double> raised = new LinkedHashMap<>(values);
        for (String name : names) {
            Double value = values.get(name);
            if (value != null && value < cap) {
                raised.put(name, Math.min(cap, Math.round((value + by) * 1e9) / 1e9));
            }
        }
        return raised.equals(values) ? this : of(raised);
    }

    /** Those under the names that are at least the minimum. */
    public Levels among(Collection<String> names, double minimum) {
        Map<String, Double> found = new LinkedHashMap<>(values);
        found.entrySet().removeIf(entry -> entry.getValue() < minimum || !names.contains(entry.getKey()));
        return of(found);
    }

    /** The same names, each with the one level. */
    public Levels allAt(double level) {
        Map<String, Double> same = new LinkedHashMap<>(values);
        same.replaceAll((name, value) -> level);
        return of(same);
    }

    /** These, and of the others those that are not here. */
    public Levels orElse(Levels others) {
        Map<String, Double> union = new LinkedHashMap<>(values);
        others.values.forEach(union::putIfAbsent);
        return of(union);
    }

    /** How many of the names are here with a number below the cap. */
    public int countBelow(Collection<String> names, double cap) {
        int count = 0;
        for (String name : names) {
            if (of(name, cap) < cap) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levels levels && values.equals(levels.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
