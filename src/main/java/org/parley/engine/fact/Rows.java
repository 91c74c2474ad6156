package org.parley.engine.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Policies of the type are the rows of a table, whether they have a {@link RowKey} or not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Rows {
    /** How many there are at least: one where other policies name rows. */
    int atLeast() default 0;
}
