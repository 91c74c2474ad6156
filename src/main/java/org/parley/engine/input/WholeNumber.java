package org.parley.engine.input;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells whether a value is a whole number; what no {@code long} can hold is within no bounds. */
public final class WholeNumber {
    private WholeNumber() {}

    /** Bounds inclusive. */
    public static boolean isWithin(JsonNode value, long from, long to) {
        return value.canConvertToExactIntegral()
                && value.canConvertToLong()
                && value.longValue() >= from
                && value.longValue() <= to;
    }
}
