package org.parley.engine.rules.interpreted;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.view.ViewItem;

/**
 * A condition that always holds, for rules with one pattern that modify its fact: the engine keeps a tuple each time
 * such a rule fires, unless there is a second condition. It matches nothing, so that no explanation shows it.
 */
final class SecondCondition {
    /** Nobody can insert one. */
    private static final class Never {}

    private SecondCondition() {}

    static boolean isNeeded(RuleDescr rule) {
        return rule.getLhs().getDescrs().size() == 1
                && isOnePattern(rule.getLhs().getDescrs().get(0))
                && String.valueOf(rule.getConsequence()).contains(ModifyBlocks.NAME);
    }

    private static boolean isOnePattern(BaseDescr condition) {
        return condition instanceof PatternDescr
                || condition instanceof OrDescr or && or.getDescrs().stream().anyMatch(SecondCondition::isOnePattern);
    }

    static ViewItem<?> create() {
        return DSL.not(PatternDSL.pattern(DSL.declarationOf(Never.class)));
    }
}
