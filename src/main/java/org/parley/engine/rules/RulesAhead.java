package org.parley.engine.rules;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** The rules of a folder, compiled beside whatever else a start does before it takes them into use. */
public final class RulesAhead {
    private static final Logger LOG = Logger.getLogger(RulesAhead.class);

    private final CompletableFuture<RuleBase> compiled = new CompletableFuture<>();

    private RulesAhead() {}

    /** Begins to compile in a thread of its own. */
    public static RulesAhead of(RuleFolder folder, FactTypes types, RuleLoader loader) {
        RulesAhead ahead = new RulesAhead();
        Thread thread = new Thread(() -> ahead.compiled.complete(compile(folder, types, loader)), "rules");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    private static RuleBase compile(RuleFolder folder, FactTypes types, RuleLoader loader) {
        try {
            return new RuleCompiler(types, loader).compile(folder.readRules(), null);
        } catch (IOException | RulesRejected | RuntimeException | Error e) {
            // It fails again when they are taken into use, to be told there.
            LOG.debug("rules cannot be compiled ahead", e);
            return null;
        }
    }

    /** What the files make; null if they have changed, or cannot be compiled. */
    RuleBase of(RuleSet source) {
        RuleBase base = compiled.join();
        return base != null && base.source().isSameAs(source) ? base : null;
    }
}
