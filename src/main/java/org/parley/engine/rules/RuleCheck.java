package org.parley.engine.rules;

import java.util.List;

/** Looks at rules before they are taken into use; its errors refuse an edit. */
public interface RuleCheck {
    /** Finds nothing. */
    RuleCheck NONE = new RuleCheck() {
        @Override
        public List<RuleProblem> read(RuleSet source) {
            return List.of();
        }

        @Override
        public List<RuleProblem> tryOut(RuleBase candidate, RuleSet before) {
            return List.of();
        }
    };

    /** What can be said of the files without compiling them. */
    List<RuleProblem> read(RuleSet source);

    /**
     * What can be said of the rules by letting them fire.
     *
     * @param before the rules that need not be tried again; null if all have to be
     */
    List<RuleProblem> tryOut(RuleBase candidate, RuleSet before);
}
