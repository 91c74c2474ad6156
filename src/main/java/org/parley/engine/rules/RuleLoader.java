package org.parley.engine.rules;

import java.util.function.Consumer;

/** A way from rule files to what sessions run. Its syntax is checked before. */
public interface RuleLoader {
    /** @throws RulesRejected with every problem that can be told */
    LoadedRules load(RuleSet source) throws RulesRejected;

    /**
     * Takes note that rules are in use that this loader has loaded, and may load them again, better.
     *
     * @param better told what came of it, on another thread
     */
    default void improve(RuleBase base, Consumer<LoadedRules> better) {
        // Loaded once and for all.
    }
}
