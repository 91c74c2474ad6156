package org.parley.engine.interpreter;

/**
 * A translated expression.
 *
 * @param type     what the compiler would say it is
 * @param constant true if it is the same in every call, and need not be run again
 */
public record Typed(JavaType type, Code code, boolean constant) {
    public static Typed of(JavaType type, Code code) {
        return new Typed(type, code, false);
    }

    static Typed constant(JavaType type, Object value) {
        return new Typed(type, frame -> value, true);
    }

    /** The value of a constant. */
    public Object value() {
        return code.run(null);
    }

    /** This as something else; a constant is converted once. */
    Typed as(JavaType other, Code converted) {
        if (!constant) {
            return of(other, converted);
        }
        return constant(other, converted.run(null));
    }
}
