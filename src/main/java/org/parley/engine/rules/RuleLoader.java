package org.parley.engine.rules;

import java.util.function.BiConsumer;
import org.kie.api.KieBase;

/** A way from rule files to what sessions run. Its syntax is checked before. */
public interface RuleLoader {
    /** @throws RulesRejected with every problem that can be told */
    KieBase load(RuleSet source) throws RulesRejected;

    /** The types that the files declare, as the loaded rules have them. */
    OwnTypes ownTypes(RuleSet source, KieBase rules);

    /**
     * Takes note that rules are in use that this loader has loaded, and may load them again, better.
     *
     * @param better told what came of it, on another thread
     */
    default void improve(RuleBase base, BiConsumer<KieBase, OwnTypes> better) {
        // Loaded once and for all.
    }
}
