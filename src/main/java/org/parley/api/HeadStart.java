package org.parley.api;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.parley.Domains;
import org.parley.engine.rules.RuleFolder;
import org.parley.engine.rules.RulesAhead;

/** Starts work of a server before Quarkus starts. */
public final class HeadStart {
    private static final AtomicReference<RulesAhead> RULES = new AtomicReference<>();

    private HeadStart() {}

    /**
     * Compiles the rules in a thread beside the start, and defers the description of the API.
     *
     * @param folder of the rules; null for the one that the environment names, which the configuration may still overrule
     */
    public static void begin(Path folder) {
        DescriptionOnDemand.defer();
        Path likely = folder != null
                ? folder
                : Path.of(Optional.ofNullable(System.getProperty("parley.rules"))
                        .or(() -> Optional.ofNullable(System.getenv("PARLEY_RULES")))
                        .orElse("rules"));
        RULES.set(RulesAhead.of(new RuleFolder(likely), Domains.TYPES, Domains.loader()));
    }

    /** The rules that are being compiled; null if {@link #begin} was not called, as in a test. */
    static RulesAhead rules() {
        return RULES.getAndSet(null);
    }
}
