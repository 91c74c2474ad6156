package org.parley.engine.rules;

import org.kie.api.KieBase;

/**
 * What a loader makes of rule files.
 *
 * @param own the types that the files declare, as the rules have them
 */
public record LoadedRules(KieBase rules, OwnTypes own) {}
