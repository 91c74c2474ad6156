package org.parley;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Errors and warnings with these texts are logged in the course of a test, which fails otherwise; none of them is printed. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ExpectedErrors.class)
public @interface LogsErrors {
    /** What the lines contain. */
    String[] value();
}
