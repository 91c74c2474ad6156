package org.parley.engine.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Named numbers in a stable order: skill levels, preferences, requirements, weights. Immutable. There are only ever a
 * few in one, and millions of comparisons in a run, so they stand side by side and are searched from the front.
 */
@JsonSerialize(using = Levels.Writer.class)
public final class Levels {
    public static final Levels NONE = new Levels(new String[0], new double[0]);

    /** Interned, so that equal names are one and the same. */
    private final String[] names;

    private final double[] numbers;

    private Levels(String[] names, double[] numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /** One named number. */
    public record Level(String name, double value) {
        /** What to say of somebody who has less: {@code java 2 < 5}. */
        public String lack(double actual) {
            return "%s %s < %s".formatted(name, text(actual), text(value));
        }

        /** {@code java 5}. */
        public String getText() {
            return "%s %s".formatted(name, text(value));
        }

        private static String text(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }

    @JsonCreator
    public static Levels of(Map<String, Double> values) {
        if (values == null || values.isEmpty()) {
            return NONE;
        }
        return new Levels(
                values.keySet().stream().map(String::intern).toArray(String[]::new),
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            values.put(names[i], numbers[i]);
        }
        return values;
    }

    /** Writes them as an object; they are in most facts, and are written on every change. */
    static final class Writer extends JsonSerializer<Levels> {
        @Override
        public void serialize(Levels levels, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < levels.names.length; i++) {
                json.writeNumberField(levels.names[i], levels.numbers[i]);
            }
            json.writeEndObject();
        }
    }

    public Collection<String> getNames() {
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    /** In their order, for rules that go through them one by one. */
    public List<Level> getLevels() {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Level(names[i], numbers[i]))
                .toList();
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public int size() {
        return names.length;
    }

    /** The number under the name, 0 if there is none. */
    public double of(String name) {
        return of(name, 0);
    }

    public double of(String name, double otherwise) {
        int place = placeOf(name);
        return place < 0 ? otherwise : numbers[place];
    }

    /** The highest number under any of the names, or the given one if none of them is here. */
    public double highestOf(Collection<String> names, double otherwise) {
        double highest = Double.NEGATIVE_INFINITY;
        for (String name : names) {
            highest = Math.max(highest, of(name, Double.NEGATIVE_INFINITY));
        }
        return highest == Double.NEGATIVE_INFINITY ? otherwise : highest;
    }

    /** True when each of the minima is reached here. */
    public boolean covers(Levels minima) {
        for (int i = 0; i < minima.names.length; i++) {
            if (ofInterned(minima.names[i]) < minima.numbers[i]) {
                return false;
            }
        }
        return true;
    }

    /** Σ number × weight over the names that have a weight. */
    public double weightedBy(Levels weights) {
        double sum = 0;
        for (int i = 0; i < weights.names.length; i++) {
            sum += ofInterned(weights.names[i]) * weights.numbers[i];
        }
        return sum;
    }

    /** Each number divided by their sum. */
    public Levels asShares() {
        double sum = Arrays.stream(numbers).sum();
        return new Levels(
                names,
                Arrays.stream(numbers)
                        .map(number -> sum == 0 ? 0 : number / sum)
                        .toArray());
    }

    /** The name with the highest number, the first of several; empty when there is none. */
    public String nameOfHighest() {
        String highest = "";
        double number = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < names.length; i++) {
            if (numbers[i] > number) {
                highest = names[i];
                number = numbers[i];
            }
        }
        return highest;
    }

    /** A copy in which each of the names that are here is raised, up to the cap; kept to nine decimals. */
    public Levels raised(Collection<String> names, double by, double cap) {
        double[] raised = numbers.clone();
        for (String name : names) {
            int place = placeOf(name);
            if (place >= 0 && numbers[place] < cap) {
                raised[place] = Math.min(cap, Math.round((numbers[place] + by) * 1e9) / 1e9);
            }
        }
        return Arrays.equals(raised, numbers) ? this : new Levels(this.names, raised);
    }

    /** The highest number that a text speaks of, or that is under any of the names; the given one if there is none. */
    public double highestOf(Collection<String> names, Collection<String> phrases, double otherwise) {
        double highest = highestOf(names, Double.NEGATIVE_INFINITY);
        for (int i = 0; !phrases.isEmpty() && i < this.names.length; i++) {
            if (numbers[i] > highest && phrases.contains(Words.joined(this.names[i]))) {
                highest = numbers[i];
            }
        }
        return highest == Double.NEGATIVE_INFINITY ? otherwise : highest;
    }

    /** Those that a text speaks of, however their names are written, and that are at least the minimum. */
    public Levels spokenOf(Collection<String> phrases, double minimum) {
        Map<String, Double> found = values();
        found.entrySet()
                .removeIf(entry -> entry.getValue() < minimum || !phrases.contains(Words.joined(entry.getKey())));
        return of(found);
    }

    /** Those under the names that are at least the minimum. */
    public Levels among(Collection<String> names, double minimum) {
        Map<String, Double> found = values();
        found.entrySet().removeIf(entry -> entry.getValue() < minimum || !names.contains(entry.getKey()));
        return of(found);
    }

    /** The same names, each with the one level. */
    public Levels allAt(double level) {
        double[] same = new double[names.length];
        Arrays.fill(same, level);
        return new Levels(names, same);
    }

    /** These, and of the others those that are not here. */
    public Levels orElse(Levels others) {
        Map<String, Double> union = values();
        others.values().forEach(union::putIfAbsent);
        return of(union);
    }

    /** These and the others; of each name the higher number. */
    public Levels atLeast(Levels others) {
        Map<String, Double> union = values();
        others.values().forEach((name, number) -> union.merge(name, number, Math::max));
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

    private int placeOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The number under a name of other levels, 0 if there is none. */
    private double ofInterned(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return numbers[i];
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levels levels && values().equals(levels.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
