package org.parley.engine.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that a value of a policy may be, and what they count; checked when the policy is read. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    double from() default 0;

    /** Inclusive. */
    double to() default Double.MAX_VALUE;

    /** What the number counts, such as {@code hours}. */
    String unit() default "";
}
