package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An exact part of a whole, such as {@code 2/3}. */
public record Fraction(long numerator, long denominator) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/([1-9]\\d{0,8})");

    /** @throws IllegalArgumentException if the text is no fraction between 0/1 and 1/1 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Fraction of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Long.parseLong(form.group(1)) > Long.parseLong(form.group(2))) {
            throw new IllegalArgumentException(text + " is no fraction between 0/1 and 1/1, such as 2/3");
        }
        return new Fraction(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
    }

    /** Negative, zero or positive as the part is less than this fraction of the whole, exactly it, or more. */
    public int compare(long part, long whole) {
        return Long.compare(Math.multiplyExact(part, denominator), Math.multiplyExact(numerator, whole));
    }

    @JsonValue
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
