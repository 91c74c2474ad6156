package org.parley.engine.rules;

import java.util.List;
import org.kie.api.KieBase;

/**
 * What a loader makes of rule files.
 *
 * @param own     the types that the files declare, as the rules have them
 * @param queries those of the files, in order of their names
 */
public record LoadedRules(KieBase rules, OwnTypes own, List<RuleQuery> queries) {}
