package org.parley;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens by chance; the same for the same seed. */
public final class Chance {
    private final Random random;

    public Chance(long seed) {
        random = new Random(seed);
    }

    /** A few in each build; {@code -Dparley.sequences=5000} for thousands, {@code -Dparley.sequence=SEED} for one. */
    public static IntStream seeds() {
        Integer only = Integer.getInteger("parley.sequence");
        return only == null
                ? IntStream.range(0, Integer.getInteger("parley.sequences", Full.times(10, 200)))
                : IntStream.of(only);
    }

    public int below(int limit) {
        return random.nextInt(limit);
    }

    public <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }
}
