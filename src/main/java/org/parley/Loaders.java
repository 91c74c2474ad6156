package org.parley;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.engine.rules.AdaptiveLoader;
import org.parley.engine.rules.CompilingLoader;
import org.parley.engine.rules.RuleLoader;
import org.parley.engine.rules.interpreted.InterpretingLoader;

/**
 * The ways to load rules. They are interpreted unless told otherwise.
 */
public enum Loaders {
    COMPILED,
    INTERPRETED,
    ADAPTIVE;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException if there is no such way */
    public static Loaders named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no loader %s, only %s"
                        .formatted(
                                name,
                                Arrays.stream(values()).map(Loaders::toString).collect(Collectors.joining(", ")))));
    }

    /** The one to take when nobody says which. */
    public static Loaders usual() {
        return INTERPRETED;
    }

    public RuleLoader create() {
        return switch (this) {
            case COMPILED -> new CompilingLoader();
            case INTERPRETED -> new InterpretingLoader(Domains.VOCABULARY);
            case ADAPTIVE -> new AdaptiveLoader(INTERPRETED.create(), COMPILED.create(), PATIENCE);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
