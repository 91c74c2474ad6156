package org.parley.engine.fact;

/** Places in an order as parts of keys, with leading zeros, so that the keys sort as the places count. */
public final class Ordinal {
    private static final int DIGITS = 6;

    private Ordinal() {}

    /** Without the formatter: keys are asked for at each change of a fact. */
    public static String of(int place) {
        String digits = Integer.toString(place);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
