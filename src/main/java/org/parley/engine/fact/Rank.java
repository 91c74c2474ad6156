package org.parley.engine.fact;

import java.util.Arrays;

/** A place in an order: numbers compared one after the other, the lowest first, the id last. The order is total. */
public record Rank(double[] keys, String id) implements Comparable<Rank> {
    public static Rank of(String id, double... keys) {
        return new Rank(keys, id);
    }

    @Override
    public int compareTo(Rank other) {
        int order = Arrays.compare(keys, other.keys);
        return order != 0 ? order : id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rank rank && compareTo(rank) == 0;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
