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

    /** A few in each build; {@code -Dparley.sequences=5000} for thousands. */
    public static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("parley.sequences", 25));
    }

    public int below(int limit) {
        return random.nextInt(limit);
    }

    public <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }
}
