package org.parley.engine.rules;

import org.kie.api.KieBase;

/** A way from rule files to what sessions run. Its syntax is checked before. */
public interface RuleLoader {
    /** @throws RulesRejected with every problem that can be told */
    KieBase load(RuleSet source) throws RulesRejected;

    /** The types that the files declare, as the loaded rules have them. */
    OwnTypes ownTypes(RuleSet source, KieBase rules);
}
