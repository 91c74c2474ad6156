package org.parley;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests something by chance, once for each of {@link Chance#seeds}: some in each build, hundreds in the profile full. A
 * failure names the command that repeats it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@MethodSource("org.parley.Chance#seeds")
@Tag("sampled")
@ExtendWith(SeedReport.class)
public @interface Seeds {}
